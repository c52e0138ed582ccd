<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>Start an inspection</source>
        <translation>开始检查</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Question banks</source>
        <translation>题库</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>问题整改</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>数据交换</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>not answered</source>
        <translation>未作答</translation>
    </message>
    <message>
        <source>scored by the officer</source>
        <translation>由执法人员评分</translation>
    </message>
    <message>
        <source>true</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>false</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>AttendancePanel</name>
    <message>
        <source>Who is there today</source>
        <translation>今日在场人员</translation>
    </message>
    <message>
        <source>Everyone counts as present. Select people and press 1-4 or a button.</source>
        <translation>默认全部在场。选中人员后按数字键 1～4 或点下方按钮修改。</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>{present} of {total} present</source>
        <translation>在场 {present} / {total} 人</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日情况</translation>
    </message>
    <message>
        <source>No staff list yet. Import it on the enterprise&apos;s page, or add people here one by one.</source>
        <translation>还没有人员名单。请在企业页面导入，或在这里逐个添加。</translation>
    </message>
</context>
<context>
    <name>BankChoiceDialog</name>
    <message>
        <source>Question banks of the selected rows</source>
        <translation>所选行的题库</translation>
    </message>
</context>
<context>
    <name>BankList</name>
    <message>
        <source>No question bank is loaded yet.</source>
        <translation>还没有载入题库。</translation>
    </message>
    <message>
        <source>{count} questions · suggested</source>
        <translation>{count} 题 · 建议</translation>
    </message>
    <message>
        <source>{count} questions</source>
        <translation>{count} 题</translation>
    </message>
</context>
<context>
    <name>BanksPage</name>
    <message>
        <source>Question bank</source>
        <translation>题库</translation>
    </message>
    <message>
        <source>&amp;Folder of own banks</source>
        <translation>自有题库文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Load again</source>
        <translation>重新载入(&amp;L)</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>题型</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>知识点</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>This bank has no questions.</source>
        <translation>该题库没有题目。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>全部人员类别</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>全部题型</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>全部知识点</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>{title} ({count} questions)</source>
        <translation>{title}（{count} 题）</translation>
    </message>
    <message>
        <source>{count} banks were loaded anew, the others have not changed.</source>
        <translation>已重新载入 {count} 个题库，其余未变化。</translation>
    </message>
</context>
<context>
    <name>BlankFormMenu</name>
    <message>
        <source>Save the blank form</source>
        <translation>保存空白文书</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存到 {path}。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>把图表复制为图片</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Save PNG…</source>
        <translation>存为 PNG…</translation>
    </message>
</context>
<context>
    <name>ChoiceArea</name>
    <message>
        <source>True</source>
        <translation>对</translation>
    </message>
    <message>
        <source>False</source>
        <translation>错</translation>
    </message>
</context>
<context>
    <name>ClauseDialog</name>
    <message>
        <source>Choose a clause</source>
        <translation>选择条款</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Law in force</source>
        <translation>现行有效的法规、标准(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>条款(&amp;A)</translation>
    </message>
    <message>
        <source>As it is cited, with paragraph and item; may stay empty</source>
        <translation>按引用写法填写条、款、项，可以不填</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>Choose a law.</source>
        <translation>请选择一部法规或标准。</translation>
    </message>
</context>
<context>
    <name>ClosingTab</name>
    <message>
        <source>Still open after so many days</source>
        <translation>若干天后仍未整改的比例</translation>
    </message>
    <message>
        <source>Problems that are still open count as long as they were followed.</source>
        <translation>尚未整改的问题按已跟踪的天数计入。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>已整改</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>问题类型</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No problems were confirmed in this scope.</source>
        <translation>本范围内没有认定的问题。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未整改</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Half of them are put right within {days} days.</source>
        <translation>半数问题在 {days} 天内整改完毕。</translation>
    </message>
    <message>
        <source>More than half are still open, so there is no median yet.</source>
        <translation>过半问题尚未整改，暂无中位数。</translation>
    </message>
    <message>
        <source>{findings} problems: {closed} found put right ({late} of them only after the deadline), {open} open, {overdue} of them overdue. {median}</source>
        <translation>问题 {findings} 项：复查整改合格 {closed} 项（其中 {late} 项在期限之后复查合格），未整改 {open} 项，其中逾期 {overdue} 项。{median}</translation>
    </message>
</context>
<context>
    <name>ComparisonTab</name>
    <message>
        <source>First test against re-test</source>
        <translation>首测与复测</translation>
    </message>
    <message>
        <source>There is no control group: who is tested again often failed before, and then does better by chance alone.</source>
        <translation>没有对照组：复测的人往往先前不合格，单凭偶然也会好一些。</translation>
    </message>
    <message>
        <source>Enterprises, allowing for harder questions</source>
        <translation>考虑题目难度后的企业比较</translation>
    </message>
    <message>
        <source>Expected: what all others earned on the very questions asked here. Adjusted: the average of all, plus raw, minus expected. Empty where nobody else had them.</source>
        <translation>预期分：其他单位在同样题目上的得分。调整分＝总平均＋原始分－预期分。没有别人答过同样的题时留空。</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答题数</translation>
    </message>
    <message>
        <source>Raw score</source>
        <translation>原始平均分</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期分</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>调整分</translation>
    </message>
    <message>
        <source>Nothing was answered in this scope.</source>
        <translation>本范围内没有作答。</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Confirm the points of {name}</source>
        <translation>复核{name}的评分</translation>
    </message>
    <message>
        <source>I saw it so: confirm</source>
        <translation>情况属实，确认</translation>
    </message>
    <message>
        <source>{position}. {kind}: {sum} of 100, scored by {officer}</source>
        <translation>第 {position} 题（{kind}）：{sum}／100，评分人 {officer}</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>复核的执法人员</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN 码</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Changed by somebody else</source>
        <translation>别人刚改过</translation>
    </message>
    <message>
        <source>While this was open, somebody else saved the same entry. Nothing that you entered is lost: decide what holds.</source>
        <translation>打开期间，别人保存了同一条记录。你填写的内容没有丢失，请决定以哪个为准。</translation>
    </message>
    <message>
        <source>While this was open, somebody else saved the same entry, with the same words as yours.</source>
        <translation>打开期间，别人保存了同一条记录，内容和你填写的相同。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>你填写的</translation>
    </message>
    <message>
        <source>Saved now</source>
        <translation>现在保存的</translation>
    </message>
    <message>
        <source>&amp;Save mine anyway</source>
        <translation>仍保存我的(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take what is saved</source>
        <translation>采用已保存的(&amp;T)</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>CountyCard</name>
    <message>
        <source>Official documents</source>
        <translation>执法文书</translation>
    </message>
    <message>
        <source>Named in the appeals clause and copied into every document that is issued.</source>
        <translation>印在救济条款里，并随文书一起存入每份签发的文书。</translation>
    </message>
    <message>
        <source>Local sentences on this document, one a line</source>
        <translation>本地在这种文书上增加的语句，每行一句</translation>
    </message>
    <message>
        <source>Reconsideration: government</source>
        <translation>行政复议：人民政府</translation>
    </message>
    <message>
        <source>or another authority</source>
        <translation>或者其他复议机关</translation>
    </message>
    <message>
        <source>Lawsuit: court</source>
        <translation>行政诉讼：人民法院</translation>
    </message>
    <message>
        <source>Local sentences</source>
        <translation>本地语句</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>Kept for the documents issued from now on.</source>
        <translation>已保存，以后签发的文书按此填写。</translation>
    </message>
</context>
<context>
    <name>CoverageTab</name>
    <message>
        <source>By township</source>
        <translation>按乡镇</translation>
    </message>
    <message>
        <source>By industry</source>
        <translation>按行业</translation>
    </message>
    <message>
        <source>Never visited in this scope</source>
        <translation>本范围内未检查过的企业</translation>
    </message>
    <message>
        <source>Part of the register</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>在册企业</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>Share visited</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>The register holds no enterprises yet.</source>
        <translation>还没有登记企业。</translation>
    </message>
    <message>
        <source>(not filled in)</source>
        <translation>（未填）</translation>
    </message>
    <message>
        <source>{visited} of {enterprises} enterprises of the register were visited, in {reached} of {townships} townships.</source>
        <translation>在册企业 {enterprises} 家，已检查 {visited} 家，涉及 {townships} 个乡镇（街道）中的 {reached} 个。</translation>
    </message>
    <message>
        <source>By supervising department</source>
        <translation>按主管部门</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>The program made a mistake</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>Your last step may not have been done. Everything saved before is safe. Go on, or restart the program; please send the details to whoever looks after it.</source>
        <translation>上一步操作可能没有完成，此前已保存的内容不受影响。可以继续使用或重新启动程序，并请将详细信息发给维护人员。</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>复制详细信息(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open log folder</source>
        <translation>打开日志文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>DatabaseCard</name>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>This computer&apos;s own database</source>
        <translation>本机数据库</translation>
    </message>
    <message>
        <source>The office&apos;s PostgreSQL server</source>
        <translation>办公室 PostgreSQL 服务器</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>正在连接……</translation>
    </message>
    <message>
        <source>From the next start on the program works on {database}.</source>
        <translation>已保存。下次启动起使用 {database}。</translation>
    </message>
    <message>
        <source>From the next start on the program works on this computer&apos;s own database.</source>
        <translation>已保存。下次启动起使用本机数据库。</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>Work on</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Only for the test, never kept: the program asks at its start unless PGPASSWORD or the password file (~/.pgpass) has it.</source>
        <translation>只用来测试，不保存；启动时会再问，除非 PGPASSWORD 或口令文件（~/.pgpass）里有。</translation>
    </message>
    <message>
        <source>Now in use: {database}</source>
        <translation>正在使用：{database}</translation>
    </message>
    <message>
        <source>Now in use: this computer&apos;s own database</source>
        <translation>正在使用：本机数据库</translation>
    </message>
    <message>
        <source>Connected. The database is empty: its tables are made at first use.</source>
        <translation>连接成功。库是空的，首次使用时建表。</translation>
    </message>
    <message>
        <source>Connected. Its tables are brought up to date at first use.</source>
        <translation>连接成功。首次使用时会升级其中的表。</translation>
    </message>
    <message>
        <source>Connected. The database is ready.</source>
        <translation>连接成功，可以使用。</translation>
    </message>
</context>
<context>
    <name>DatabaseTroubleDialog</name>
    <message>
        <source>The office&apos;s database</source>
        <translation>办公室数据库</translation>
    </message>
    <message>
        <source>The database {database} asks for a password.</source>
        <translation>数据库 {database} 需要口令。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The password is not kept. Put it into PGPASSWORD or the password file (~/.pgpass) so as not to be asked. What was entered on this computer&apos;s own database is not in the office&apos;s.</source>
        <translation>口令不保存。不想每次都输，可放在 PGPASSWORD 或口令文件（~/.pgpass）里。录入本机数据库的内容不在办公室数据库里。</translation>
    </message>
    <message>
        <source>&amp;Work on this computer&apos;s own database</source>
        <translation>改用本机数据库(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>End the program</source>
        <translation>退出程序</translation>
    </message>
</context>
<context>
    <name>DocumentEditor</name>
    <message>
        <source>&amp;Preview</source>
        <translation>预览(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Keep the draft</source>
        <translation>保存草稿(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Issue…</source>
        <translation>签发(&amp;I)…</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Responsible person of the enterprise</source>
        <translation>企业负责人</translation>
    </message>
    <message>
        <source>It corrects an issued document and will name it.</source>
        <translation>本文书用来更正一份已签发的文书，签发时会写明原文号。</translation>
    </message>
    <message>
        <source>Issue this document? It gets its number and can then never be changed; a mistake is corrected by a new document that names it.</source>
        <translation>签发这份文书？签发后取得文号，内容不能再改；有错只能另发一份写明原文号的更正文书。</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source> Close again to leave without what was changed.</source>
        <translation> 再次关闭将放弃这些修改。</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Inspection plan</source>
        <translation>现场检查方案</translation>
    </message>
    <message>
        <source>Inspection record</source>
        <translation>现场检查记录</translation>
    </message>
    <message>
        <source>Rectification order</source>
        <translation>责令限期整改指令书</translation>
    </message>
    <message>
        <source>Re-inspection opinion</source>
        <translation>整改复查意见书</translation>
    </message>
    <message>
        <source>Decision on on-site measures</source>
        <translation>现场处理措施决定书</translation>
    </message>
    <message>
        <source>Draw receipt</source>
        <translation>抽取凭证</translation>
    </message>
    <message>
        <source>Score table</source>
        <translation>成绩单</translation>
    </message>
    <message>
        <source>Papers with answers</source>
        <translation>试卷及答卷</translation>
    </message>
    <message>
        <source>Mistakes explained</source>
        <translation>错题讲解单</translation>
    </message>
    <message>
        <source>Training and examination file</source>
        <translation>培训考核档案</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待整改</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待复查</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>已整改</translation>
    </message>
    <message>
        <source>it names no problem</source>
        <translation>没有列出问题</translation>
    </message>
    <message>
        <source>problem {numbers} has no words</source>
        <translation>第{numbers}项问题没有内容</translation>
    </message>
    <message>
        <source>problem {numbers} has no deadline</source>
        <translation>第{numbers}项问题没有整改期限</translation>
    </message>
    <message>
        <source>the deadline of problem {numbers} is past</source>
        <translation>第{numbers}项问题的整改期限已过</translation>
    </message>
    <message>
        <source>a deadline names problem {numbers}, which is not there</source>
        <translation>整改期限所指的第{numbers}项问题不存在</translation>
    </message>
    <message>
        <source>it names no legal basis</source>
        <translation>没有写明法律依据</translation>
    </message>
    <message>
        <source>it decides nothing</source>
        <translation>没有写明处理决定</translation>
    </message>
    <message>
        <source>it says nothing of any problem</source>
        <translation>没有复查意见</translation>
    </message>
    <message>
        <source>problem {numbers} is not put right, but nothing says what is missing</source>
        <translation>第{numbers}项未整改到位，但没有写明缺什么</translation>
    </message>
    <message>
        <source>it does not say what is inspected</source>
        <translation>没有写明检查内容</translation>
    </message>
    <message>
        <source>it does not say when the inspection is</source>
        <translation>没有写明检查时间</translation>
    </message>
    <message>
        <source>the settings do not name the government and the court for the appeals clause</source>
        <translation>救济条款所需的人民政府和人民法院尚未在“设置”中填写</translation>
    </message>
    <message>
        <source>No font has these characters; they will show as boxes: {characters}</source>
        <translation>下列字没有字体，文书上会显示为方框：{characters}</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已被更正</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可打印</translation>
    </message>
</context>
<context>
    <name>DocumentsDialog</name>
    <message>
        <source>Documents – {name}</source>
        <translation>文书 – {name}</translation>
    </message>
    <message>
        <source>There is no document yet.</source>
        <translation>还没有文书。</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>预览(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;rint</source>
        <translation>打印(&amp;R)</translation>
    </message>
    <message>
        <source>Save P&amp;DF…</source>
        <translation>另存 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>Save &amp;Word…</source>
        <translation>另存 Word(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Edit, issue…</source>
        <translation>修改、签发(&amp;E)…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃草稿</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>更正(&amp;C)…</translation>
    </message>
    <message>
        <source>Re-&amp;inspect…</source>
        <translation>整改复查(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Scans and photos…</source>
        <translation>扫描件和照片(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;New document</source>
        <translation>新建文书(&amp;N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Issued as {number}.</source>
        <translation>已签发：{number}。</translation>
    </message>
    <message>
        <source>The draft of “{title}” was thrown away.</source>
        <translation>已丢弃“{title}”草稿。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>保存文书</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
    <message>
        <source>Si&amp;gn…</source>
        <translation>加签(&amp;G)…</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>no box marked</source>
        <translation>没有涂任何方框</translation>
    </message>
    <message>
        <source>several boxes marked</source>
        <translation>涂了不止一个方框</translation>
    </message>
    <message>
        <source>faint mark or rubbed out</source>
        <translation>涂得太淡或擦过</translation>
    </message>
    <message>
        <source>corrected or struck out</source>
        <translation>有涂改</translation>
    </message>
    <message>
        <source>written beside the boxes</source>
        <translation>方框旁边有字迹</translation>
    </message>
    <message>
        <source>not clearly seen</source>
        <translation>没有拍清楚</translation>
    </message>
</context>
<context>
    <name>DrawHistory</name>
    <message>
        <source>Draw {number} ({code}): abandoned, {reason}</source>
        <translation>第 {number} 次抽取（{code}）：已放弃，{reason}</translation>
    </message>
    <message>
        <source>Draw {number} ({code}): {count} people, {replaced} replaced</source>
        <translation>第 {number} 次抽取（{code}）：抽中 {count} 人，替换 {replaced} 人</translation>
    </message>
    <message>
        <source>Draw {number} ({code}): waits for the digits</source>
        <translation>第 {number} 次抽取（{code}）：等待给出数字</translation>
    </message>
</context>
<context>
    <name>DrawMoment</name>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Commitment {commitment}
Frame {frame}</source>
        <translation>承诺值 {commitment}
名单哈希 {frame}</translation>
    </message>
    <message>
        <source>The laptop has committed itself</source>
        <translation>承诺已锁定</translation>
    </message>
    <message>
        <source>Write the code down or scan it. The laptop can no longer change anything.</source>
        <translation>请企业方抄下承诺码或扫码留存。此后电脑无法再作任何改动。</translation>
    </message>
    <message>
        <source>Code of the list of names and numbers</source>
        <translation>名单与名额的校验码</translation>
    </message>
    <message>
        <source>Now the digits decide</source>
        <translation>由现场给出的数字决定结果</translation>
    </message>
    <message>
        <source>At least {minimum} digits of their own choice: from dice, a banknote, a birthday.</source>
        <translation>请对方自行给出至少 {minimum} 位数字，可取自骰子、钞票号码、生日等。</translation>
    </message>
    <message>
        <source>Who gives the digits?</source>
        <translation>数字由谁给出？</translation>
    </message>
    <message>
        <source>{count} more digits</source>
        <translation>还差 {count} 位</translation>
    </message>
    <message>
        <source>Enough digits; press Enter to draw</source>
        <translation>位数已够，按回车键抽取</translation>
    </message>
</context>
<context>
    <name>DrawPrepare</name>
    <message>
        <source>Batch {number}</source>
        <translation>第{number}批</translation>
    </message>
    <message>
        <source>Move to a batch</source>
        <translation>调整批次</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>排除…</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>恢复参加</translation>
    </message>
    <message>
        <source>How many are drawn</source>
        <translation>批次与抽取名额</translation>
    </message>
    <message>
        <source>Numbers are fixed before the digits are given; nobody can steer the draw.</source>
        <translation>名额在给出数字之前锁定，任何一方都不能左右抽取结果。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Left out: {reason}</source>
        <translation>已排除：{reason}</translation>
    </message>
    <message>
        <source>Nobody is there who was not drawn yet. Put the attendance right in step 1.</source>
        <translation>没有可抽取的在场人员。请到第 1 步核对在场情况。</translation>
    </message>
    <message>
        <source>Go to the attendance</source>
        <translation>去核对在场人员</translation>
    </message>
    <message>
        <source>Who can be drawn</source>
        <translation>可抽取人员</translation>
    </message>
    <message>
        <source>Everyone here who was not drawn before. Select people to move them.</source>
        <translation>在场且尚未被抽中的人员。选中后可调整批次或排除。</translation>
    </message>
    <message>
        <source>{count} selected people to {batch}</source>
        <translation>选中的 {count} 人 → {batch}</translation>
    </message>
    <message>
        <source>All of {department}</source>
        <translation>“{department}”全部人员</translation>
    </message>
    <message>
        <source>{names} will not be drawn. The reason is printed on the draw&apos;s page.</source>
        <translation>{names} 将不参加抽取，原因会印在抽取记录页上。</translation>
    </message>
    <message>
        <source>Leave out of the draw</source>
        <translation>排除人员</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>排除</translation>
    </message>
</context>
<context>
    <name>DrawResult</name>
    <message>
        <source>{person} was replaced by {by}: {reason}</source>
        <translation>{person} 已由 {by} 顶替：{reason}</translation>
    </message>
</context>
<context>
    <name>DrawStep</name>
    <message>
        <source>Abandon this draw…</source>
        <translation>放弃本次抽取…</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>抽取回执</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>再次抽取</translation>
    </message>
    <message>
        <source>A further draw with its own secret and digits; this one stays in the record</source>
        <translation>另行抽取一次，使用新的密值和数字；本次抽取保留在记录中</translation>
    </message>
    <message>
        <source>Back to the names</source>
        <translation>返回抽取结果</translation>
    </message>
    <message>
        <source>Lock and show the commitment</source>
        <translation>锁定并显示承诺</translation>
    </message>
    <message>
        <source>Draw now</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>Go on to the test</source>
        <translation>下一步：测试</translation>
    </message>
    <message>
        <source>The next reserve takes the place of {name} ({number}).</source>
        <translation>由下一名候补顶替 {name}（{number}）。</translation>
    </message>
    <message>
        <source>Replace {name}</source>
        <translation>替换 {name}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Abandon draw {number}</source>
        <translation>放弃第 {number} 次抽取</translation>
    </message>
    <message>
        <source>The draw stays in the record as abandoned. The next one has a new secret and new digits.</source>
        <translation>本次抽取将以“已放弃”保留在记录中。下一次抽取使用新的密值和新的数字。</translation>
    </message>
    <message>
        <source>Abandon the draw</source>
        <translation>放弃抽取</translation>
    </message>
</context>
<context>
    <name>DuplicatesTab</name>
    <message>
        <source>They are the &amp;same</source>
        <translation>是同一个(&amp;S)</translation>
    </message>
    <message>
        <source>They are &amp;not</source>
        <translation>不是(&amp;N)</translation>
    </message>
    <message>
        <source>Take the decision &amp;back</source>
        <translation>撤销决定(&amp;B)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>核对结果</translation>
    </message>
    <message>
        <source>No enterprise and no person is in doubt.</source>
        <translation>没有需要核对的企业或人员。</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>同一个</translation>
    </message>
    <message>
        <source>not the same</source>
        <translation>不是同一个</translation>
    </message>
    <message>
        <source>It is one per&amp;son</source>
        <translation>是同一人(&amp;S)</translation>
    </message>
    <message>
        <source>It is one enterpri&amp;se</source>
        <translation>是同一家(&amp;S)</translation>
    </message>
</context>
<context>
    <name>EnclosuresDialog</name>
    <message>
        <source>Scans and photos added after sealing</source>
        <translation>归档后补充的扫描件和照片</translation>
    </message>
    <message>
        <source>What it shows (optional)</source>
        <translation>说明（可不填）</translation>
    </message>
    <message>
        <source>Nothing was added yet. The sealed record stays as it is in any case.</source>
        <translation>还没有补充材料。补充材料不会改动已归档的记录。</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>添加文件(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>查看(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属文书</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>添加人</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The record itself</source>
        <translation>现场检查记录</translation>
    </message>
    <message>
        <source>Pictures and PDF files</source>
        <translation>图片和 PDF 文件</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>保存文件</translation>
    </message>
</context>
<context>
    <name>EndStage</name>
    <message>
        <source>Please give the laptop back to the officer.</source>
        <translation>请把电脑交还执法人员。</translation>
    </message>
    <message>
        <source>The officer takes the laptop</source>
        <translation>执法人员收回电脑</translation>
    </message>
    <message>
        <source>The oral test is finished.</source>
        <translation>口答已结束。</translation>
    </message>
    <message>
        <source>Back to the inspection</source>
        <translation>返回检查</translation>
    </message>
    <message>
        <source>The time is up. Your answers have been handed in.</source>
        <translation>时间到了，您的答卷已经自动交上。</translation>
    </message>
    <message>
        <source>Handed in. Thank you!</source>
        <translation>已交卷，谢谢！</translation>
    </message>
    <message>
        <source>{name}, please sign here for your test paper:</source>
        <translation>{name}，请在下面签名，确认这是您本人的答卷：</translation>
    </message>
    <message>
        <source>The officer still scores some questions; the result comes later.</source>
        <translation>有的题要由执法人员评分，成绩稍后才知道。</translation>
    </message>
    <message>
        <source>{score} points – passed</source>
        <translation>{score} 分，合格</translation>
    </message>
    <message>
        <source>{score} points – not passed, {mark} are needed</source>
        <translation>{score} 分，不合格（{mark} 分合格）</translation>
    </message>
</context>
<context>
    <name>EnterpriseChooser</name>
    <message>
        <source>Name, credit code or pinyin initials</source>
        <translation>输入名称、信用代码或拼音首字母</translation>
    </message>
</context>
<context>
    <name>EnterpriseDetail</name>
    <message>
        <source>Inspect &amp;this one</source>
        <translation>检查该企业(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>从名单中移除</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>主要负责人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Banks proposed: {banks}</source>
        <translation>建议题库：{banks}</translation>
    </message>
</context>
<context>
    <name>EnterpriseDialog</name>
    <message>
        <source>Edit enterprise {name}</source>
        <translation>编辑企业 {name}</translation>
    </message>
    <message>
        <source>New enterprise</source>
        <translation>新增企业</translation>
    </message>
    <message>
        <source>Enterprise name</source>
        <translation>企业名称</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Person responsible</source>
        <translation>主要负责人</translation>
    </message>
    <message>
        <source>Their post</source>
        <translation>负责人职务</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Number of staff</source>
        <translation>从业人数</translation>
    </message>
    <message>
        <source>Question banks</source>
        <translation>题库</translation>
    </message>
    <message>
        <source>Without a choice, the banks that serve the industry are proposed.</source>
        <translation>不选择时，按所属行业建议题库。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>EnterpriseImportDialog</name>
    <message>
        <source>Import a list of enterprises</source>
        <translation>导入企业名单</translation>
    </message>
    <message>
        <source>Lists of enterprises (*.xlsx *.xls *.ods *.csv *.txt);;All files (*)</source>
        <translation>企业名单 (*.xlsx *.xls *.ods *.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a list of enterprises</source>
        <translation>选择企业名单</translation>
    </message>
    <message>
        <source>{new} new · {known} already there · {look} to look at</source>
        <translation>新增 {new} · 已有 {known} · 需核对 {look}</translation>
    </message>
    <message>
        <source>&amp;Import {count} enterprises</source>
        <translation>导入 {count} 家企业(&amp;I)</translation>
    </message>
    <message>
        <source>{added} enterprises added, {updated} brought up to date, {skipped} left out.</source>
        <translation>新增 {added} 家企业，更新 {updated} 家，未导入 {skipped} 行。</translation>
    </message>
</context>
<context>
    <name>EnterpriseList</name>
    <message>
        <source>Enterprise name</source>
        <translation>企业名称</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Person responsible</source>
        <translation>主要负责人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Number of staff</source>
        <translation>从业人数</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>there is no enterprise&apos;s name</source>
        <translation>没有企业名称</translation>
    </message>
    <message>
        <source>“{value}” hardly is an enterprise&apos;s name</source>
        <translation>“{value}”不像企业名称</translation>
    </message>
    <message>
        <source>“{value}” does not have the 18 characters of a credit code; left out</source>
        <translation>“{value}”不是 18 位信用代码，代码未导入</translation>
    </message>
    <message>
        <source>the credit code “{value}” holds a wrong character; left out</source>
        <translation>信用代码“{value}”含有不允许的字符，代码未导入</translation>
    </message>
    <message>
        <source>the credit code is wrong and left out: “{value}” should end in {expected}</source>
        <translation>信用代码校验位有误，代码未导入：“{value}”末位应为 {expected}</translation>
    </message>
    <message>
        <source>the spreadsheet lost the last digits of the credit code; left out</source>
        <translation>表格丢失了信用代码的末几位数字，代码未导入</translation>
    </message>
    <message>
        <source>“{value}” hardly is a telephone number; left out</source>
        <translation>“{value}”不像电话号码，未导入</translation>
    </message>
    <message>
        <source>“{value}” is no number of people; left out</source>
        <translation>“{value}”不是人数，未导入</translation>
    </message>
    <message>
        <source>“{value}” is no industry of GB/T 4754 and proposes no bank; left out</source>
        <translation>“{value}”不是 GB/T 4754 的行业，也没有对应题库，行业未导入</translation>
    </message>
    <message>
        <source>No column holds enterprises&apos; names. Choose the header row, or the name column below.</source>
        <translation>未找到企业名称列。请选择表头行，或在下方指定名称列。</translation>
    </message>
    <message>
        <source>This looks like a list of people. Import it with the staff of their enterprise.</source>
        <translation>这像是人员名单。请在所属企业的从业人员中导入。</translation>
    </message>
    <message>
        <source>The column of enterprises&apos; names was guessed. Please look whether it is.</source>
        <translation>企业名称列为推测，请核对。</translation>
    </message>
    <message>
        <source>No column holds credit codes; enterprises are told apart by name and township.</source>
        <translation>没有信用代码列；按企业名称和乡镇（街道）区分企业。</translation>
    </message>
    <message>
        <source>No enterprises were found. Choose another sheet or header row.</source>
        <translation>未找到企业。请换一个工作表或表头行。</translation>
    </message>
    <message>
        <source>the same enterprise as in row {row} ({name})</source>
        <translation>与第 {row} 行为同一企业（{name}）</translation>
    </message>
    <message>
        <source>was taken off the list as {name}; comes back</source>
        <translation>曾以“{name}”从列表移除，将恢复</translation>
    </message>
    <message>
        <source>already listed as {name}; will be brought up to date</source>
        <translation>已有此企业（{name}），将更新</translation>
    </message>
</context>
<context>
    <name>EnterpriseListTable</name>
    <message>
        <source>&amp;Question banks…</source>
        <translation>题库(&amp;Q)…</translation>
    </message>
    <message>
        <source>Choose a list of enterprises, or drop its file here.</source>
        <translation>请选择企业名单，或将文件拖放到此处。</translation>
    </message>
    <message>
        <source>Enterprise name</source>
        <translation>企业名称</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Question banks</source>
        <translation>题库</translation>
    </message>
    <message>
        <source>{name} (left out)</source>
        <translation>{name}（不导入）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>EnterprisesPage</name>
    <message>
        <source>&amp;New enterprise</source>
        <translation>新增企业(&amp;N)</translation>
    </message>
    <message>
        <source>I&amp;mport a list of enterprises…</source>
        <translation>导入企业名单(&amp;M)…</translation>
    </message>
    <message>
        <source>Enterprise name</source>
        <translation>企业名称</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>No enterprise yet. Add the one you are going to inspect.</source>
        <translation>还没有企业，请新增要检查的企业。</translation>
    </message>
    <message>
        <source>New enterprise</source>
        <translation>新增企业</translation>
    </message>
    <message>
        <source>{name} was taken off the list. Its inspections stay.</source>
        <translation>已将 {name} 从名单中移除，其检查记录保留。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>EntryGrid</name>
    <message>
        <source>Answers on the paper</source>
        <translation>答题卡上的答案</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>得分</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>{what}: {who}</source>
        <translation>{what}：{who}</translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>What the record must hold</source>
        <translation>归档所需内容</translation>
    </message>
</context>
<context>
    <name>EvidenceMeter</name>
    <message>
        <source>What sealing still needs</source>
        <translation>归档还缺哪些</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Sealing needs {count} more</source>
        <translation>归档还缺 {count} 项</translation>
    </message>
    <message>
        <source>Ready to be sealed</source>
        <translation>可以归档</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Receipts</source>
        <translation>回执(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Possibly the same</source>
        <translation>待核对的重复(&amp;P)</translation>
    </message>
</context>
<context>
    <name>ExportTab</name>
    <message>
        <source>Send to the o&amp;ffice…</source>
        <translation>发送到办公室(&amp;F)…</translation>
    </message>
    <message>
        <source>Export e&amp;verything new…</source>
        <translation>导出全部未报送(&amp;V)…</translation>
    </message>
    <message>
        <source>Export the &amp;selected…</source>
        <translation>导出所选(&amp;S)…</translation>
    </message>
    <message>
        <source>Package for the &amp;laptops…</source>
        <translation>下发数据包(&amp;L)…</translation>
    </message>
    <message>
        <source>The laptop keeps everything. What the office sent no receipt for is offered again; a correction goes with what it corrects.</source>
        <translation>本机保留全部数据。没有回执的检查会再次列入报送；更正随原记录一并报送。</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文书编号</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>At the office</source>
        <translation>办公室</translation>
    </message>
    <message>
        <source>Nothing to send yet. Sealed inspections appear here.</source>
        <translation>还没有可报送的检查。归档后的检查会列在这里。</translation>
    </message>
    <message>
        <source>All inspections</source>
        <translation>全部检查</translation>
    </message>
    <message>
        <source>Without a receipt</source>
        <translation>尚无回执</translation>
    </message>
    <message>
        <source>With a receipt</source>
        <translation>已回执</translation>
    </message>
    <message>
        <source>cancelled, without a record</source>
        <translation>已取消，未形成记录</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已回执</translation>
    </message>
    <message>
        <source>{count} added since</source>
        <translation>又有{count}项补充</translation>
    </message>
    <message>
        <source>not received yet</source>
        <translation>尚无回执</translation>
    </message>
    <message>
        <source>Export a package</source>
        <translation>导出检查数据包</translation>
    </message>
    <message>
        <source>Package for the laptops</source>
        <translation>导出下发数据包</translation>
    </message>
    <message>
        <source>{file} was written: {count} inspections.</source>
        <translation>已导出{file}，含{count}件检查。</translation>
    </message>
    <message>
        <source>{file} was written. Copy it to the laptops.</source>
        <translation>已导出{file}，请复制到各执法电脑导入。</translation>
    </message>
    <message>
        <source>{file} was sent: {count} inspections.</source>
        <translation>已发送{file}，含{count}件检查。</translation>
    </message>
    <message>
        <source>The receipt came back at once.</source>
        <translation>办公室已当场回执。</translation>
    </message>
    <message>
        <source>The office&apos;s receipt will come as a file into the same folder.</source>
        <translation>办公室的回执会以文件形式放回同一文件夹。</translation>
    </message>
    <message>
        <source>A receipt there is of an office not trusted yet: take it in from Receipts.</source>
        <translation>文件夹里有一份回执来自尚未信任的办公室，请到“回执”页登记。</translation>
    </message>
    <message>
        <source>{receipts} receipts that lay there were taken in.</source>
        <translation>文件夹中原有的{receipts}份回执已登记。</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>&amp;Workbook with charts (Excel)…</source>
        <translation>带图表的工作簿（Excel）(&amp;W)…</translation>
    </message>
    <message>
        <source>Workbook with the &amp;raw answers (Excel)…</source>
        <translation>含原始作答的工作簿（Excel）(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;CSV of the ledger and the answers…</source>
        <translation>问题台账和作答的 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Report with charts (PDF)…</source>
        <translation>图文简报（PDF）(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Hazard report as the county files it…</source>
        <translation>一般隐患信息填报表(&amp;H)…</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Statistics with answers</source>
        <translation>统计（含作答）</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>问题台账</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>图文简报</translation>
    </message>
    <message>
        <source>Hazard report</source>
        <translation>一般隐患信息填报</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存到 {path}。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未整改</translation>
    </message>
    <message>
        <source>No program opens this file here. It is {path}.</source>
        <translation>本机没有能打开它的程序。文件在 {path}。</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>The name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>执法证号</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN 码</translation>
    </message>
    <message>
        <source>Place of inspection</source>
        <translation>检查场所</translation>
    </message>
    <message>
        <source>Purpose of inspection</source>
        <translation>检查事由</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Wording of the problem</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>Legal clause</source>
        <translation>法律条款</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>整改要求</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Person or post</source>
        <translation>人员或岗位</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>执法人员</translation>
    </message>
</context>
<context>
    <name>FillArea</name>
    <message>
        <source>Blank {number}</source>
        <translation>第 {number} 空</translation>
    </message>
</context>
<context>
    <name>FindingDialog</name>
    <message>
        <source>New problem</source>
        <translation>新增问题</translation>
    </message>
    <message>
        <source>Edit the problem</source>
        <translation>编辑问题</translation>
    </message>
    <message>
        <source>Confirm this problem</source>
        <translation>确认该问题</translation>
    </message>
    <message>
        <source>The post itself, nobody in particular</source>
        <translation>针对岗位，不针对个人</translation>
    </message>
    <message>
        <source>+{days} days</source>
        <translation>+{days} 天</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>P&amp;erson</source>
        <translation>人员(&amp;E)</translation>
    </message>
    <message>
        <source>P&amp;ost</source>
        <translation>岗位(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Wording</source>
        <translation>问题表述(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Legal clause</source>
        <translation>法律条款(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Requirement</source>
        <translation>整改要求(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Deadline</source>
        <translation>整改期限(&amp;D)</translation>
    </message>
</context>
<context>
    <name>FindingsStep</name>
    <message>
        <source>Edit (Enter)</source>
        <translation>编辑（回车）</translation>
    </message>
    <message>
        <source>Confirm (C)</source>
        <translation>确认（C）</translation>
    </message>
    <message>
        <source>Drop (D)</source>
        <translation>不予认定（D）</translation>
    </message>
    <message>
        <source>Undecided again (U)</source>
        <translation>恢复待定（U）</translation>
    </message>
    <message>
        <source>Confirm all of this person</source>
        <translation>确认此人全部问题</translation>
    </message>
    <message>
        <source>Add a problem</source>
        <translation>新增问题</translation>
    </message>
    <message>
        <source>Go on to signing</source>
        <translation>下一步：签字归档</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>问题表述</translation>
    </message>
    <message>
        <source>Legal clause</source>
        <translation>法律条款</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>整改要求</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Post: {post}</source>
        <translation>岗位：{post}</translation>
    </message>
    <message>
        <source>No problem is proposed: nobody answered anything wrong, or nobody has finished the test. What was seen otherwise can be added by hand.</source>
        <translation>目前没有拟定的问题：没有答错的题，或者还没有人完成测试。现场发现的其他问题可以手动新增。</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Some papers are not scored yet; their problems are proposed after the scoring.</source>
        <translation>部分答卷尚未评分，评分后才会提出相应的问题。</translation>
    </message>
    <message>
        <source>Score them</source>
        <translation>去评分</translation>
    </message>
    <message>
        <source>{count} proposals from wrong answers wait for your decision. A proposal accuses nobody: confirm or drop each one.</source>
        <translation>根据错题拟定了 {count} 个问题，等待逐项决定。拟定不等于认定：请逐项确认或不予认定。</translation>
    </message>
    <message>
        <source>{count} set to: {state}.</source>
        <translation>已将 {count} 项设为：{state}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>FirstStartDialog</name>
    <message>
        <source>Set up</source>
        <translation>初始设置</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>开始使用(&amp;B)</translation>
    </message>
    <message>
        <source>Load the &amp;demo data instead</source>
        <translation>改为载入演示数据(&amp;D)</translation>
    </message>
    <message>
        <source>Officer {number}</source>
        <translation>执法人员 {number}</translation>
    </message>
    <message>
        <source>Who inspects?</source>
        <translation>由谁检查？</translation>
    </message>
    <message>
        <source>These stand in every record. All of it can be changed later in the settings.</source>
        <translation>这些内容将写入每份检查记录，以后可在“设置”中修改。</translation>
    </message>
    <message>
        <source>Bureau</source>
        <translation>执法部门</translation>
    </message>
    <message>
        <source>&amp;Another officer</source>
        <translation>再加一名执法人员(&amp;A)</translation>
    </message>
    <message>
        <source>Name of the bureau</source>
        <translation>部门名称</translation>
    </message>
    <message>
        <source>Short name of the place</source>
        <translation>地区简称</translation>
    </message>
    <message>
        <source>One or two characters that head the document numbers.</source>
        <translation>一至两个字，用于文书编号开头。</translation>
    </message>
    <message>
        <source>Mark of this laptop (optional)</source>
        <translation>本机标识（选填）</translation>
    </message>
    <message>
        <source>Keeps the numbers of several laptops apart, such as A.</source>
        <translation>用于区分多台电脑的文书编号，例如 A。</translation>
    </message>
    <message>
        <source>This must be filled in.</source>
        <translation>此项必须填写。</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>This must be filled in.</source>
        <translation>此项必须填写。</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>GroupsTab</name>
    <message>
        <source>Pass rate</source>
        <translation>合格率</translation>
    </message>
    <message>
        <source>&amp;Divide by</source>
        <translation>分组(&amp;D)</translation>
    </message>
    <message>
        <source>Double-click a row to see the inspections behind it.</source>
        <translation>双击一行，查看背后的检查。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试次数</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>抽考人次</translation>
    </message>
    <message>
        <source>Pass rate (95% interval)</source>
        <translation>合格率（95% 区间）</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Nothing was sealed in this scope.</source>
        <translation>本范围内没有已归档的检查。</translation>
    </message>
    <message>
        <source>Pass rate by {what}</source>
        <translation>各{what}合格率</translation>
    </message>
    <message>
        <source>The {count} with most people tested.</source>
        <translation>列出抽考人次最多的 {count} 个。</translation>
    </message>
</context>
<context>
    <name>HandBackStage</name>
    <message>
        <source>For the officer</source>
        <translation>执法人员操作</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN 码</translation>
    </message>
    <message>
        <source>PIN of an officer of this inspection</source>
        <translation>本次检查执法人员的 PIN 码</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Take the laptop</source>
        <translation>收回电脑</translation>
    </message>
    <message>
        <source>Leave all the same</source>
        <translation>仍然退出</translation>
    </message>
    <message>
        <source>This PIN is wrong. Please try again.</source>
        <translation>PIN 码不对，请再输入一次。</translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation>请再输入一次。</translation>
    </message>
    <message>
        <source>This PIN is wrong. The next try is possible in {seconds} s.</source>
        <translation>PIN 码不对，{seconds} 秒后可以再试。</translation>
    </message>
</context>
<context>
    <name>HandOverStage</name>
    <message>
        <source>Please hand the laptop to</source>
        <translation>请把电脑交给</translation>
    </message>
    <message>
        <source>Oral test of</source>
        <translation>口答：</translation>
    </message>
    <message>
        <source>Officer: I have checked the identity card or the work card</source>
        <translation>执法人员：已核对身份证件或工作证</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>identity card {number}</source>
        <translation>身份证号 {number}</translation>
    </message>
    <message>
        <source>Begin asking</source>
        <translation>开始提问</translation>
    </message>
    <message>
        <source>Go on asking</source>
        <translation>继续提问</translation>
    </message>
    <message>
        <source>I am {name} – begin</source>
        <translation>我是{name}，开始答题</translation>
    </message>
    <message>
        <source>I am {name} – go on</source>
        <translation>我是{name}，继续答题</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提问人</translation>
    </message>
    <message>
        <source>An officer reads aloud:</source>
        <translation>由执法人员读题：</translation>
    </message>
    <message>
        <source>• {count} questions, one on each screen; you may go back.</source>
        <translation>• 一共 {count} 道题，一屏一题，可以回头改。</translation>
    </message>
    <message>
        <source>• {minutes} minutes; every answer is saved at once.</source>
        <translation>• 限时 {minutes} 分钟，选好的答案马上保存。</translation>
    </message>
    <message>
        <source>• {mark} points out of 100 are needed to pass.</source>
        <translation>• 满分 100 分，{mark} 分合格。</translation>
    </message>
    <message>
        <source>• The test goes on at question {position} of {count}.</source>
        <translation>• 从第 {position} 题接着做，一共 {count} 题。</translation>
    </message>
    <message>
        <source>• Time left: {time}. All earlier answers are kept.</source>
        <translation>• 还剩 {time}，前面做的都保存着。</translation>
    </message>
    <message>
        <source>The time starts with this button.</source>
        <translation>点这个按钮后开始计时。</translation>
    </message>
    <message>
        <source>First the officer checks who you are.</source>
        <translation>请先由执法人员核对身份。</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Everything is saved; continue at any time</source>
        <translation>内容均已保存，可随时继续</translation>
    </message>
    <message>
        <source>Cancel the inspection…</source>
        <translation>取消检查…</translation>
    </message>
    <message>
        <source>Documents…</source>
        <translation>文书…</translation>
    </message>
    <message>
        <source>Inspection plan, orders, and the test&apos;s own papers: look, print, save</source>
        <translation>检查方案、执法文书和考核材料：预览、打印、另存</translation>
    </message>
    <message>
        <source>New inspection</source>
        <translation>新的检查</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Elapsed {time}</source>
        <translation>已用时 {time}</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Start an inspection</source>
        <translation>开始检查</translation>
    </message>
    <message>
        <source>Every inspection is finished.</source>
        <translation>没有未完成的检查。</translation>
    </message>
    <message>
        <source>Nothing is waiting to be put right.</source>
        <translation>没有待整改的问题。</translation>
    </message>
    <message>
        <source>Question banks that were not loaded</source>
        <translation>未能载入的题库</translation>
    </message>
    <message>
        <source>The banks loaded before stay in use until the file is corrected.</source>
        <translation>文件更正之前，继续使用此前载入的题库。</translation>
    </message>
    <message>
        <source>To be continued</source>
        <translation>未完成的检查</translation>
    </message>
    <message>
        <source>Due rectifications</source>
        <translation>待整改问题</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>查看全部</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>{year} so far</source>
        <translation>{year} 年以来</translation>
    </message>
    <message>
        <source>Begun {moment}</source>
        <translation>开始于 {moment}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Office database {database}</source>
        <translation>办公室数据库 {database}</translation>
    </message>
    <message>
        <source>This computer&apos;s own database</source>
        <translation>本机数据库</translation>
    </message>
</context>
<context>
    <name>ImportTab</name>
    <message>
        <source>&amp;Choose a package…</source>
        <translation>选择数据包(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>监视文件夹(&amp;W)…</translation>
    </message>
    <message>
        <source>S&amp;top watching</source>
        <translation>停止监视(&amp;T)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Drop a package here, choose one, or watch a folder that laptops write to.</source>
        <translation>把数据包拖到这里，或选择文件，或监视各执法电脑写入的共享文件夹。</translation>
    </message>
    <message>
        <source>Choose a package…</source>
        <translation>选择数据包…</translation>
    </message>
    <message>
        <source>All packages</source>
        <translation>全部数据包</translation>
    </message>
    <message>
        <source>Still to take in</source>
        <translation>待导入</translation>
    </message>
    <message>
        <source>taken in, receipt written</source>
        <translation>已导入并出具回执</translation>
    </message>
    <message>
        <source>to be looked at</source>
        <translation>待查看</translation>
    </message>
    <message>
        <source>Watching {folder}</source>
        <translation>正在监视 {folder}</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>未监视文件夹。</translation>
    </message>
    <message>
        <source>Choose a package</source>
        <translation>选择检查数据包</translation>
    </message>
    <message>
        <source>Packages (*.fcbk);;All files (*)</source>
        <translation>检查数据包 (*.fcbk);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>{file} was taken in.</source>
        <translation>{file}已导入。</translation>
    </message>
    <message>
        <source>{file} was taken in before; nothing was changed.</source>
        <translation>{file}此前已导入，没有任何变化。</translation>
    </message>
    <message>
        <source>The receipt lies beside it: give it back to the laptop.</source>
        <translation>回执已放在数据包旁，请交还执法电脑。</translation>
    </message>
    <message>
        <source>The receipt could not be written there; write it from Receipts.</source>
        <translation>回执无法写入该文件夹，请在“回执”页另行保存。</translation>
    </message>
    <message>
        <source>Nothing is taken from this computer any more.</source>
        <translation>今后不再导入该设备的数据。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>IndustryField</name>
    <message>
        <source>Code or part of the name</source>
        <translation>输入代码或名称的一部分</translation>
    </message>
</context>
<context>
    <name>InspectionLogDialog</name>
    <message>
        <source>Log of the inspection</source>
        <translation>检查日志</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>InspectionPage</name>
    <message>
        <source>By phone</source>
        <translation>手机答题</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>纸质</translation>
    </message>
    <message>
        <source>Sealed as {number}: this inspection can be read but not changed.</source>
        <translation>已归档，编号 {number}：本次检查只能查看，不能修改。</translation>
    </message>
    <message>
        <source>Cancelled: this inspection can be read but not changed.</source>
        <translation>已取消：本次检查只能查看，不能修改。</translation>
    </message>
    <message>
        <source>Correction, version {version}. Reason: {reason}. The sealed version stays as it is.</source>
        <translation>更正，第 {version} 版。原因：{reason}。已归档的版本保持不变。</translation>
    </message>
    <message>
        <source>The test of {name} was interrupted, {time} left.</source>
        <translation>{name} 的答题被中断，剩余 {time}。</translation>
    </message>
    <message>
        <source>Continue the test</source>
        <translation>继续答题</translation>
    </message>
    <message>
        <source>Cancel the inspection</source>
        <translation>取消检查</translation>
    </message>
    <message>
        <source>The inspection of {name} ends without a record. It stays readable and cannot be continued.</source>
        <translation>对 {name} 的检查将终止，不形成检查记录。内容仍可查看，但不能继续。</translation>
    </message>
</context>
<context>
    <name>InspectionsDialog</name>
    <message>
        <source>{count} inspections behind the number</source>
        <translation>背后的 {count} 次检查</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>抽考人次</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>&amp;Open the inspection</source>
        <translation>打开检查(&amp;O)</translation>
    </message>
</context>
<context>
    <name>InspectionsPage</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Save &amp;PDF…</source>
        <translation>保存 PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>P&amp;rint</source>
        <translation>打印(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Documents…</source>
        <translation>文书(&amp;D)…</translation>
    </message>
    <message>
        <source>Sca&amp;ns…</source>
        <translation>扫描件(&amp;N)…</translation>
    </message>
    <message>
        <source>Scans and photos added after sealing</source>
        <translation>归档后补充的扫描件和照片</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>更正(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Log of the inspection…</source>
        <translation>检查日志…</translation>
    </message>
    <message>
        <source>Who did what, and why</source>
        <translation>谁做了什么、为什么</translation>
    </message>
    <message>
        <source>&amp;Start an inspection</source>
        <translation>开始检查(&amp;S)</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文书编号</translation>
    </message>
    <message>
        <source>Sealed at</source>
        <translation>归档时间</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>测试人数</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格人数</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No inspection yet. Start the first one.</source>
        <translation>还没有检查记录，请开始第一次检查。</translation>
    </message>
    <message>
        <source>Start an inspection</source>
        <translation>开始检查</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>The sealed record {number} stays as it is. A new version is opened; when it is sealed, it says that it replaces this one and why.</source>
        <translation>已归档的记录 {number} 保持不变。将另开一个新版本，归档时注明替代本记录及理由。</translation>
    </message>
    <message>
        <source>Correct a record</source>
        <translation>更正记录</translation>
    </message>
    <message>
        <source>Si&amp;gn…</source>
        <translation>加签(&amp;G)…</translation>
    </message>
</context>
<context>
    <name>IntegrityTab</name>
    <message>
        <source>Of an inspection every officer answers for all its draws, so it counts for each. A high share of few draws says little: mind the interval.</source>
        <translation>一次检查由全部执法人员共同负责，分别计入每人。抽取次数少时，比例高也说明不了什么，请看区间。</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>检查次数</translation>
    </message>
    <message>
        <source>Draws abandoned</source>
        <translation>作废的抽取</translation>
    </message>
    <message>
        <source>People replaced</source>
        <translation>替换的人员</translation>
    </message>
    <message>
        <source>Digits given by the officer</source>
        <translation>由执法人员给出数字</translation>
    </message>
    <message>
        <source>Nothing was sealed in this scope.</source>
        <translation>本范围内没有已归档的检查。</translation>
    </message>
</context>
<context>
    <name>ItemsTab</name>
    <message>
        <source>Facility: average of full marks. Discrimination: correlation with the rest of the percent score. Nothing is flagged below {count} answers.</source>
        <translation>得分率：平均得分占满分的比例。区分度：与同卷其余题目得分率的相关。作答不足 {count} 次的不作判断。</translation>
    </message>
    <message>
        <source>The question in full</source>
        <translation>题目全文</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>须复核</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题号</translation>
    </message>
    <message>
        <source>Stem</source>
        <translation>题干</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>得分率</translation>
    </message>
    <message>
        <source>SD (marks)</source>
        <translation>标准差（分）</translation>
    </message>
    <message>
        <source>Discrimination</source>
        <translation>区分度</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>区分效率</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>用时（秒）</translation>
    </message>
    <message>
        <source>Nothing was answered in this scope.</source>
        <translation>本范围内没有作答。</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>全部题目</translation>
    </message>
    <message>
        <source>Enough answers</source>
        <translation>作答足够</translation>
    </message>
    <message>
        <source>Seen by {papers} papers of {enterprises} enterprises. Full marks by quarter: {periods}</source>
        <translation>{enterprises} 家企业的 {papers} 份试卷用过。各季满分率：{periods}</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>选择数</translation>
    </message>
    <message>
        <source>By the best 27%</source>
        <translation>高分组（27%）</translation>
    </message>
    <message>
        <source>By the weakest 27%</source>
        <translation>低分组（27%）</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>未作答</translation>
    </message>
    <message>
        <source>True</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>False</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Signatures and time stamps</source>
        <translation>电子签名与时间戳</translation>
    </message>
    <message>
        <source>No key file and no token yet.</source>
        <translation>还没有添加密钥文件或令牌。</translation>
    </message>
    <message>
        <source>Add a &amp;token</source>
        <translation>添加令牌(&amp;T)</translation>
    </message>
    <message>
        <source>Time stamps &amp;from</source>
        <translation>时间戳服务(&amp;F)</translation>
    </message>
    <message>
        <source>Address of a time-stamping authority (RFC 3161); empty for none. Without a network files are signed all the same and stamped later.</source>
        <translation>时间戳服务（RFC 3161）的地址，不用就留空。没有网络时照常签名，联网后补盖时间戳。</translation>
    </message>
    <message>
        <source>Add a &amp;key file</source>
        <translation>添加密钥文件(&amp;K)</translation>
    </message>
    <message>
        <source>Save the a&amp;ddress</source>
        <translation>保存地址(&amp;D)</translation>
    </message>
    <message>
        <source>T&amp;ry it</source>
        <translation>测试(&amp;R)</translation>
    </message>
    <message>
        <source>Stamp what &amp;waits</source>
        <translation>补盖时间戳(&amp;W)</translation>
    </message>
    <message>
        <source>Certificate {code}, since {since}. It proves that a file is whole and comes from this computer; it is not by itself a reliable electronic signature of an officer (Electronic Signature Law, article 13).</source>
        <translation>证书指纹 {code}，{since} 生成。设备签名：证明文件完整、出自这台电脑，本身不等于执法人员的可靠电子签名（电子签名法第十三条）。</translation>
    </message>
    <message>
        <source>{kind}: {where} · valid until {day} · certificate {code}</source>
        <translation>{kind}：{where} · 有效期至 {day} · 证书指纹 {code}</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>移出列表</translation>
    </message>
    <message>
        <source>The key of {name} is off the list; file or token stay as they are.</source>
        <translation>{name}的密钥已移出列表；密钥文件或令牌本身不受影响。</translation>
    </message>
    <message>
        <source>The address is saved.</source>
        <translation>地址已保存。</translation>
    </message>
    <message>
        <source>Time stamps are turned off.</source>
        <translation>已停用时间戳。</translation>
    </message>
    <message>
        <source>“{name}” answers with valid time stamps.</source>
        <translation>“{name}”能正常返回时间戳。</translation>
    </message>
    <message>
        <source>Asking for time stamps…</source>
        <translation>正在取时间戳…</translation>
    </message>
    <message>
        <source>{count} files got their time stamp.</source>
        <translation>已为 {count} 份文件补盖时间戳。</translation>
    </message>
</context>
<context>
    <name>KioskHeader</name>
    <message>
        <source>Officer</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Question {position} of {count}</source>
        <translation>第 {position} 题 / 共 {count} 题</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>字的大小</translation>
    </message>
    <message>
        <source>Size of the letters {size}</source>
        <translation>字的大小 {size}</translation>
    </message>
</context>
<context>
    <name>KioskPage</name>
    <message>
        <source>More below ↓</source>
        <translation>下面还有 ↓</translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>Test</source>
        <translation>答题</translation>
    </message>
    <message>
        <source>The test was left for a moment. This is noted; please go on here.</source>
        <translation>刚才离开了答题页面，已经记下。请在这里接着答题。</translation>
    </message>
    <message>
        <source>The answer is still here but not saved yet. {reason}</source>
        <translation>答案还在，但没有保存上。{reason}</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>再保存一次</translation>
    </message>
    <message>
        <source>Enter your PIN to interrupt the test. The time then stands still.</source>
        <translation>输入 PIN 码可暂停答题，暂停后不计时。</translation>
    </message>
    <message>
        <source>Enter your PIN to go back to the inspection.</source>
        <translation>输入 PIN 码，回到检查页面。</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Person in charge</source>
        <translation>企业负责人</translation>
    </message>
    <message>
        <source>Safety manager</source>
        <translation>安全管理人员</translation>
    </message>
    <message>
        <source>Front-line worker</source>
        <translation>一线员工</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>在场</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Off shift</source>
        <translation>不在班</translation>
    </message>
    <message>
        <source>Contractor&apos;s staff</source>
        <translation>外包人员</translation>
    </message>
    <message>
        <source>Single choice</source>
        <translation>单选题</translation>
    </message>
    <message>
        <source>Multiple choice</source>
        <translation>多选题</translation>
    </message>
    <message>
        <source>True or false</source>
        <translation>判断题</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填空题</translation>
    </message>
    <message>
        <source>Short answer</source>
        <translation>简答题</translation>
    </message>
    <message>
        <source>Practical task</source>
        <translation>实操题</translation>
    </message>
    <message>
        <source>Safety duties</source>
        <translation>责任制与职责</translation>
    </message>
    <message>
        <source>Dual prevention</source>
        <translation>双重预防</translation>
    </message>
    <message>
        <source>Laws and regulations</source>
        <translation>法律责任与权利义务</translation>
    </message>
    <message>
        <source>Education and training</source>
        <translation>教育培训与持证</translation>
    </message>
    <message>
        <source>Risks of the post</source>
        <translation>岗位风险与操作规程</translation>
    </message>
    <message>
        <source>Special operations</source>
        <translation>特殊作业</translation>
    </message>
    <message>
        <source>Equipment and facilities</source>
        <translation>设备设施</translation>
    </message>
    <message>
        <source>Fire safety</source>
        <translation>消防</translation>
    </message>
    <message>
        <source>Protective equipment</source>
        <translation>劳动防护与职业健康</translation>
    </message>
    <message>
        <source>Hazardous chemicals</source>
        <translation>危险化学品</translation>
    </message>
    <message>
        <source>Emergency measures</source>
        <translation>应急处置与逃生</translation>
    </message>
    <message>
        <source>Major accident hazards</source>
        <translation>重大事故隐患判定</translation>
    </message>
    <message>
        <source>Post defect</source>
        <translation>岗位缺陷</translation>
    </message>
    <message>
        <source>Insufficient ability</source>
        <translation>能力不足</translation>
    </message>
    <message>
        <source>Improper handling</source>
        <translation>处置不妥</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待测试</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>测试中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已交卷</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>On the laptop</source>
        <translation>电脑答题</translation>
    </message>
    <message>
        <source>On a phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>纸质</translation>
    </message>
    <message>
        <source>Orally</source>
        <translation>口答</translation>
    </message>
    <message>
        <source>Incomplete earns nothing</source>
        <translation>漏选不得分</translation>
    </message>
    <message>
        <source>Incomplete without error earns half</source>
        <translation>漏选且无错选得一半分</translation>
    </message>
    <message>
        <source>Incomplete without error earns its share</source>
        <translation>漏选且无错选按比例得分</translation>
    </message>
    <message>
        <source>Enterprise representative</source>
        <translation>现场负责人</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Photo of a task</source>
        <translation>实操照片</translation>
    </message>
    <message>
        <source>Answer sheet</source>
        <translation>答题卡</translation>
    </message>
    <message>
        <source>Site photo</source>
        <translation>现场照片</translation>
    </message>
    <message>
        <source>Signed page</source>
        <translation>签字页扫描件</translation>
    </message>
    <message>
        <source>Scan of a signed page</source>
        <translation>签字页扫描件</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Enterprise&apos;s rectification report</source>
        <translation>企业整改报告</translation>
    </message>
    <message>
        <source>Person tested</source>
        <translation>被测人员</translation>
    </message>
    <message>
        <source>Enterprise and people</source>
        <translation>企业与人员</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Sign and seal</source>
        <translation>签字归档</translation>
    </message>
    <message>
        <source>At least two officers</source>
        <translation>至少两名执法人员</translation>
    </message>
    <message>
        <source>Certificates valid</source>
        <translation>执法证在有效期内</translation>
    </message>
    <message>
        <source>Place and purpose</source>
        <translation>检查场所和事由</translation>
    </message>
    <message>
        <source>Draw done</source>
        <translation>已完成抽取</translation>
    </message>
    <message>
        <source>Tests finished</source>
        <translation>测试全部完成</translation>
    </message>
    <message>
        <source>Officers&apos; scoring confirmed</source>
        <translation>评分已复核</translation>
    </message>
    <message>
        <source>Problems decided</source>
        <translation>问题全部确认</translation>
    </message>
    <message>
        <source>Tested people signed</source>
        <translation>被测人员已签字</translation>
    </message>
    <message>
        <source>Officers signed</source>
        <translation>执法人员已签字</translation>
    </message>
    <message>
        <source>Representative signed or refused</source>
        <translation>现场负责人已签字或拒签</translation>
    </message>
</context>
<context>
    <name>ListColumns</name>
    <message>
        <source>Column {number}</source>
        <translation>第 {number} 列</translation>
    </message>
</context>
<context>
    <name>ListImportDialog</name>
    <message>
        <source>No file chosen yet. A file can also be dropped here.</source>
        <translation>尚未选择文件，也可将文件拖放到此处。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>工作表(&amp;H)</translation>
    </message>
    <message>
        <source>Header &amp;row</source>
        <translation>表头行(&amp;R)</translation>
    </message>
    <message>
        <source>… and {count} more rows left out</source>
        <translation>……另有 {count} 行未导入</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>Inspection begun</source>
        <translation>开始检查</translation>
    </message>
    <message>
        <source>Inspection changed</source>
        <translation>修改检查</translation>
    </message>
    <message>
        <source>Inspection ended without a record</source>
        <translation>检查中止，不归档</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Sealed PDF made</source>
        <translation>生成归档 PDF</translation>
    </message>
    <message>
        <source>Correction begun</source>
        <translation>开始更正</translation>
    </message>
    <message>
        <source>Attendance marked</source>
        <translation>标记在岗情况</translation>
    </message>
    <message>
        <source>Draw committed</source>
        <translation>抽取承诺</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>Draw given up</source>
        <translation>放弃抽取</translation>
    </message>
    <message>
        <source>Person replaced</source>
        <translation>替换人员</translation>
    </message>
    <message>
        <source>Test begun</source>
        <translation>开始答题</translation>
    </message>
    <message>
        <source>Way of the test changed</source>
        <translation>更换答题方式</translation>
    </message>
    <message>
        <source>Time changed</source>
        <translation>调整时间</translation>
    </message>
    <message>
        <source>Paper handed in</source>
        <translation>交卷</translation>
    </message>
    <message>
        <source>Paper taken back</source>
        <translation>收回试卷</translation>
    </message>
    <message>
        <source>Entries of a paper settled</source>
        <translation>核定纸卷录入</translation>
    </message>
    <message>
        <source>Printed paper entered</source>
        <translation>纸卷录入完成</translation>
    </message>
    <message>
        <source>Phone released</source>
        <translation>解除手机绑定</translation>
    </message>
    <message>
        <source>Item scored</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Scoring confirmed</source>
        <translation>确认评分</translation>
    </message>
    <message>
        <source>Problem added</source>
        <translation>增加问题</translation>
    </message>
    <message>
        <source>Problem changed</source>
        <translation>修改问题</translation>
    </message>
    <message>
        <source>Problem decided</source>
        <translation>认定问题</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Signature refused</source>
        <translation>拒绝签字</translation>
    </message>
    <message>
        <source>Signature taken back</source>
        <translation>撤回签字</translation>
    </message>
    <message>
        <source>Picture added</source>
        <translation>加入照片</translation>
    </message>
    <message>
        <source>Picture taken out</source>
        <translation>取出照片</translation>
    </message>
    <message>
        <source>Scan added after sealing</source>
        <translation>归档后加入扫描件</translation>
    </message>
    <message>
        <source>Document begun</source>
        <translation>开始制作文书</translation>
    </message>
    <message>
        <source>Document issued</source>
        <translation>制发文书</translation>
    </message>
    <message>
        <source>File signed</source>
        <translation>文件加签</translation>
    </message>
    <message>
        <source>File time-stamped</source>
        <translation>文件加盖时间戳</translation>
    </message>
    <message>
        <source>on the laptop</source>
        <translation>电脑作答</translation>
    </message>
    <message>
        <source>on a phone</source>
        <translation>手机作答</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>纸卷作答</translation>
    </message>
    <message>
        <source>by mouth</source>
        <translation>口头作答</translation>
    </message>
    <message>
        <source>present</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>on leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>off shift</source>
        <translation>不当班</translation>
    </message>
    <message>
        <source>contractor</source>
        <translation>外包人员</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>待认定</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>认定</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>不认定</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Test at every inspection</source>
        <translation>逢查必考</translation>
    </message>
</context>
<context>
    <name>MeasureEditor</name>
    <message>
        <source>Clause…</source>
        <translation>条款…</translation>
    </message>
    <message>
        <source>Legal basis, one clause a line</source>
        <translation>法律依据，每行一条</translation>
    </message>
    <message>
        <source>What is decided, one measure a line</source>
        <translation>处理决定，每行一项</translation>
    </message>
</context>
<context>
    <name>MissingPanel</name>
    <message>
        <source>Sealing needs {count} more</source>
        <translation>归档还缺 {count} 项</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OfficerDialog</name>
    <message>
        <source>Edit officer {name}</source>
        <translation>编辑执法人员 {name}</translation>
    </message>
    <message>
        <source>New officer</source>
        <translation>新增执法人员</translation>
    </message>
</context>
<context>
    <name>OfficerForm</name>
    <message>
        <source>This must be filled in.</source>
        <translation>此项必须填写。</translation>
    </message>
    <message>
        <source>The two PINs differ. Type the same one twice.</source>
        <translation>两次输入的 PIN 码不一致，请重新输入。</translation>
    </message>
    <message>
        <source>The PIN needs at least {minimum} characters.</source>
        <translation>PIN 码至少 {minimum} 位。</translation>
    </message>
    <message>
        <source>Leave empty to keep the present PIN.</source>
        <translation>留空则保留现有 PIN 码。</translation>
    </message>
    <message>
        <source>The PIN ends a test on the laptop and takes it back.</source>
        <translation>测试结束收回电脑时须输入 PIN 码。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>执法证号</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN 码</translation>
    </message>
    <message>
        <source>PIN once more</source>
        <translation>再次输入 PIN 码</translation>
    </message>
</context>
<context>
    <name>OfficerList</name>
    <message>
        <source>No officers yet: enter them in the settings.</source>
        <translation>还没有执法人员，请先在设置中录入。</translation>
    </message>
    <message>
        <source>{certificate}, valid until {day}</source>
        <translation>{certificate}，有效期至 {day}</translation>
    </message>
    <message>
        <source>expired {day}, choose someone else</source>
        <translation>执法证已于 {day} 过期，请另选人员</translation>
    </message>
</context>
<context>
    <name>OfficersCard</name>
    <message>
        <source>Officers</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>At least two of them go to every inspection.</source>
        <translation>每次检查须有至少两名执法人员。</translation>
    </message>
    <message>
        <source>&amp;Not in service</source>
        <translation>停用(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Add an officer</source>
        <translation>新增执法人员(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>执法证号</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Add the officers who inspect.</source>
        <translation>请添加执法人员。</translation>
    </message>
    <message>
        <source>Not in service</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>&amp;Back in service</source>
        <translation>恢复使用(&amp;B)</translation>
    </message>
    <message>
        <source>{name} is no longer offered for inspections.</source>
        <translation>{name} 已停用，不再出现在检查选项中。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>OpinionRow</name>
    <message>
        <source>Not put right</source>
        <translation>未整改到位</translation>
    </message>
    <message>
        <source>Put right as required</source>
        <translation>已整改合格</translation>
    </message>
    <message>
        <source>Found: problem {n}</source>
        <translation>第{n}项的复查结果</translation>
    </message>
    <message>
        <source>What was found; needed where something is missing</source>
        <translation>复查情况；未整改到位的必须写明</translation>
    </message>
</context>
<context>
    <name>OralWindow</name>
    <message>
        <source>Oral test</source>
        <translation>口答</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation>中断</translation>
    </message>
</context>
<context>
    <name>OrderEditor</name>
    <message>
        <source>What keeps people safe until then, one measure a line (optional)</source>
        <translation>整改期间的安全措施，每行一项（可不填）</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Problems by kind</source>
        <translation>问题类型</translation>
    </message>
    <message>
        <source>Pass rate by month</source>
        <translation>各月合格率</translation>
    </message>
    <message>
        <source>Pass rate by township</source>
        <translation>各乡镇合格率</translation>
    </message>
    <message>
        <source>For the bulletin</source>
        <translation>简报用语</translation>
    </message>
    <message>
        <source>Copy the paragraph</source>
        <translation>复制这段话</translation>
    </message>
    <message>
        <source>Tests held</source>
        <translation>岗位测试次数</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>抽考人次</translation>
    </message>
    <message>
        <source>Pass rate</source>
        <translation>合格率</translation>
    </message>
    <message>
        <source>Average score</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>已整改</translation>
    </message>
    <message>
        <source>The {count} with most people tested.</source>
        <translation>列出抽考人次最多的 {count} 个。</translation>
    </message>
    <message>
        <source>{count} enterprises</source>
        <translation>{count} 家企业</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>of 100, {count} papers</source>
        <translation>百分制，{count} 份卷</translation>
    </message>
    <message>
        <source>{open} open, {overdue} overdue</source>
        <translation>未整改 {open} 项，逾期 {overdue} 项</translation>
    </message>
</context>
<context>
    <name>PackageExportDialog</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Password (optional)</source>
        <translation>口令（可选）(&amp;P)</translation>
    </message>
    <message>
        <source>The file is signed either way. With a password nobody else can read it.</source>
        <translation>文件都带签名；设置口令后，他人无法读取其内容。</translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>再输一次口令(&amp;A)</translation>
    </message>
    <message>
        <source>This must be filled in.</source>
        <translation>此项必须填写。</translation>
    </message>
    <message>
        <source>Take at least {count} characters.</source>
        <translation>至少{count}个字符。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的口令不一致。</translation>
    </message>
    <message>
        <source>Packages (*.fcbk)</source>
        <translation>检查数据包 (*.fcbk)</translation>
    </message>
</context>
<context>
    <name>PackagePasswordDialog</name>
    <message>
        <source>Password of {file}</source>
        <translation>{file}的口令</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>This must be filled in.</source>
        <translation>此项必须填写。</translation>
    </message>
</context>
<context>
    <name>PackagePreviewDialog</name>
    <message>
        <source>Package {file}</source>
        <translation>检查数据包 {file}</translation>
    </message>
    <message>
        <source>&amp;Refuse this computer</source>
        <translation>拒绝该设备(&amp;R)</translation>
    </message>
    <message>
        <source>From {name}, code {code} ({standing}) · {bureau} · no. {number} of {moment} · {encrypted}</source>
        <translation>来自{name}，短码 {code}（{standing}）· {bureau} · 第{number}号，{moment} · {encrypted}</translation>
    </message>
    <message>
        <source>signed and encrypted</source>
        <translation>已签名并加密</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>It cannot be taken in, because it contradicts what is here:</source>
        <translation>与已有数据冲突，不能导入：</translation>
    </message>
    <message>
        <source>The first package of this computer. Ask its user for the code by telephone; the laptop shows it under Exchange, Receipts.</source>
        <translation>这是该设备的第一个数据包。请电话核对短码：对方在“数据交换—回执”页可以看到本机短码。</translation>
    </message>
    <message>
        <source>This computer was refused.</source>
        <translation>该设备已被拒绝。</translation>
    </message>
    <message>
        <source>It was taken in before; once more changes nothing.</source>
        <translation>此前已导入，再次导入不会有任何变化。</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文书编号</translation>
    </message>
    <message>
        <source>cancelled, without a record</source>
        <translation>已取消，未形成记录</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>与本库比较</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Changed here: it stays unless you tick it, then the office&apos;s takes its place.</source>
        <translation>以下内容本机改过：默认保留本机的；勾选后改用下发的（本机原文件另存备份）。</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>From the office</source>
        <translation>下发</translation>
    </message>
    <message>
        <source>{kind}: {new} new, {newer} newer, {known} known</source>
        <translation>{kind}：新增{new}，更新{newer}，已有{known}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Trust this computer and take in</source>
        <translation>信任该设备并导入(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Take in</source>
        <translation>导入(&amp;T)</translation>
    </message>
</context>
<context>
    <name>PackageSendDialog</name>
    <message>
        <source>Send to the office</source>
        <translation>发送到办公室</translation>
    </message>
    <message>
        <source>Asked every time, never kept. Leave it empty where PGPASSWORD or the password file (~/.pgpass) has it.</source>
        <translation>每次都问，不保存。PGPASSWORD 或口令文件（~/.pgpass）里有的，可以留空。</translation>
    </message>
    <message>
        <source>{count} inspections without a receipt are sent, in one signed package.</source>
        <translation>尚无回执的{count}件检查将合成一个签名的数据包发送。</translation>
    </message>
    <message>
        <source>The office&apos;s PostgreSQL server</source>
        <translation>办公室 PostgreSQL 服务器</translation>
    </message>
    <message>
        <source>A folder shared with the office</source>
        <translation>与办公室共用的文件夹</translation>
    </message>
    <message>
        <source>Send &amp;to</source>
        <translation>发送到(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>The office takes the package in from there and puts its receipt beside it; receipts that lie there already are taken in first.</source>
        <translation>办公室从这里导入数据包，并把回执放在旁边；已在那里的回执先行登记。</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>This must be filled in.</source>
        <translation>此项必须填写。</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>Stopped; the office took nothing in.</source>
        <translation>已停止，办公室没有收下任何内容。</translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message>
        <source>it was taken in before with other content</source>
        <translation>此前已导入，但内容不同</translation>
    </message>
    <message>
        <source>its content does not have the hash it claims</source>
        <translation>内容与其声明的校验值不符</translation>
    </message>
    <message>
        <source>its seal does not hold</source>
        <translation>归档签名不符</translation>
    </message>
    <message>
        <source>two different records or entries claim the same place</source>
        <translation>两条不同的记录占用同一序号（分叉）</translation>
    </message>
    <message>
        <source>it names another computer than its sender</source>
        <translation>内容署名的设备不是发送设备</translation>
    </message>
    <message>
        <source>Records {first} to {last} of this laptop are not here yet.</source>
        <translation>该设备第{first}至{last}号归档记录尚未收到。</translation>
    </message>
    <message>
        <source>Log entries {first} to {last} of this laptop are not here yet.</source>
        <translation>该设备第{first}至{last}条日志尚未收到。</translation>
    </message>
    <message>
        <source>{first} records are from before laptops had keys.</source>
        <translation>有{first}份记录归档于设备启用密钥之前，没有设备签名。</translation>
    </message>
    <message>
        <source>{first} pairs may be the same: look at them.</source>
        <translation>有{first}对企业或人员疑似重复，请核对。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Something added</source>
        <translation>有补充</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚未确认</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>已信任</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Question bank</source>
        <translation>题库</translation>
    </message>
    <message>
        <source>Test plan</source>
        <translation>组卷方案</translation>
    </message>
    <message>
        <source>Document template</source>
        <translation>文书模板</translation>
    </message>
    <message>
        <source>County setting</source>
        <translation>县级设置</translation>
    </message>
    <message>
        <source>New from the office</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Newer from the office</source>
        <translation>有更新</translation>
    </message>
    <message>
        <source>The same here</source>
        <translation>与本机相同</translation>
    </message>
    <message>
        <source>Older than here</source>
        <translation>比本机旧</translation>
    </message>
    <message>
        <source>Changed on this computer</source>
        <translation>本机改过</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>现场负责人</translation>
    </message>
    <message>
        <source>Their post</source>
        <translation>负责人职务</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Headcount</source>
        <translation>从业人数</translation>
    </message>
    <message>
        <source>Roster number</source>
        <translation>名册编号</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Taken off the list</source>
        <translation>已移出名单</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>Print papers</source>
        <translation>打印试卷</translation>
    </message>
    <message>
        <source>Key sheet</source>
        <translation>打印参考答案</translation>
    </message>
    <message>
        <source>Handed out now</source>
        <translation>现在发卷</translation>
    </message>
    <message>
        <source>Notes the time at which the people begin on paper</source>
        <translation>记下纸质答卷的开考时间</translation>
    </message>
    <message>
        <source>Take paper back…</source>
        <translation>收回纸卷…</translation>
    </message>
    <message>
        <source>The person goes on by phone, on this laptop or aloud</source>
        <translation>该人员改用手机、本机或口答继续作答</translation>
    </message>
    <message>
        <source>Only this person</source>
        <translation>只限此人</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>大字（小四）</translation>
    </message>
    <message>
        <source>Scan the paper, or type its number and Enter</source>
        <translation>扫描答题卡，或输入卷号后按回车</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>卷号</translation>
    </message>
    <message>
        <source>Whose paper</source>
        <translation>谁的试卷</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>录入人</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>第几遍</translation>
    </message>
    <message>
        <source>First entry</source>
        <translation>第一遍录入</translation>
    </message>
    <message>
        <source>Second entry, by another officer</source>
        <translation>第二遍复核（换人录入）</translation>
    </message>
    <message>
        <source>{paper} · handed in</source>
        <translation>{paper} · 已交卷</translation>
    </message>
    <message>
        <source>{paper} · handed out</source>
        <translation>{paper} · 已发卷</translation>
    </message>
    <message>
        <source>{marks} of {full} points, {count} questions to enter</source>
        <translation>{marks} / {full} 分，还有 {count} 题未录入</translation>
    </message>
    <message>
        <source>{marks} of {full} points</source>
        <translation>{marks} / {full} 分</translation>
    </message>
    <message>
        <source>The two entries differ at {positions}. Look at the paper and press the right key there: it then holds for both.</source>
        <translation>两遍录入在第 {positions} 题不一致。请核对试卷，在该题按正确的键，两遍即统一。</translation>
    </message>
    <message>
        <source>The other entry stays hidden until this one is complete.</source>
        <translation>本遍录完之前，不显示另一遍的内容。</translation>
    </message>
    <message>
        <source>A–H or 1–8 choose, 0 leaves open, Enter goes on. Blanks: + right, - wrong, or words.</source>
        <translation>A～H 或 1～8 选答案，0 为未答，回车下一题。填空题：+ 对，- 错，也可输入文字。</translation>
    </message>
    <message>
        <source>No program opened the PDF. It is here: {path}</source>
        <translation>没有程序能打开 PDF，文件在：{path}</translation>
    </message>
    <message>
        <source>{name} goes on by phone, on this laptop or aloud. The {count} answers entered from the paper are kept and can be changed there; the time on paper is not counted.</source>
        <translation>{name}改用手机、本机或口答继续作答。已从纸卷录入的 {count} 题答案保留，可在那里修改；纸上作答所用时间不计入。</translation>
    </message>
    <message>
        <source>Take the paper back</source>
        <translation>收回纸卷</translation>
    </message>
    <message>
        <source>{count} people begin on paper now. Afterwards they can no longer be replaced; a screen stays open to them.</source>
        <translation>现在给 {count} 人发卷开考。发卷后这些人不能再替换，但仍可改在屏幕上作答。</translation>
    </message>
    <message>
        <source>Hand out to all</source>
        <translation>全部发卷</translation>
    </message>
</context>
<context>
    <name>PaperTimesRow</name>
    <message>
        <source>Begun at</source>
        <translation>开考</translation>
    </message>
    <message>
        <source>Handed in at</source>
        <translation>交卷</translation>
    </message>
    <message>
        <source>Signed on the paper</source>
        <translation>本人已在纸上签名</translation>
    </message>
    <message>
        <source>Hand the paper in</source>
        <translation>交卷并计分</translation>
    </message>
</context>
<context>
    <name>PdfPrinter</name>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>人员类别(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Post</source>
        <translation>岗位(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>部门(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Identity number (if known)</source>
        <translation>身份证号（可不填）(&amp;I)</translation>
    </message>
    <message>
        <source>The name must be filled in.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>The post must be filled in.</source>
        <translation>请填写岗位。</translation>
    </message>
</context>
<context>
    <name>PersonTile</name>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Replace {name}</source>
        <translation>替换 {name}</translation>
    </message>
</context>
<context>
    <name>PhoneCodeDialog</name>
    <message>
        <source>Phone code of {name}</source>
        <translation>{name} 的手机答题号码</translation>
    </message>
    <message>
        <source>QR code of the phone test</source>
        <translation>手机答题二维码</translation>
    </message>
</context>
<context>
    <name>PhoneLineTable</name>
    <message>
        <source>Nobody has been drawn yet.</source>
        <translation>还没有抽取人员。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Left page</source>
        <translation>离开页面</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>已绑定</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>未登录</translation>
    </message>
</context>
<context>
    <name>PhonesPanel</name>
    <message>
        <source>Address for phones</source>
        <translation>供手机连接的地址</translation>
    </message>
    <message>
        <source>Turn phones on</source>
        <translation>开启手机答题</translation>
    </message>
    <message>
        <source>QR code of the phones&apos; address</source>
        <translation>手机答题网址的二维码</translation>
    </message>
    <message>
        <source>Show code</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>Print slips</source>
        <translation>打印纸条</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Let go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>5 minutes more</source>
        <translation>延长 5 分钟</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>结束…</translation>
    </message>
    <message>
        <source>Release phone</source>
        <translation>解除手机绑定</translation>
    </message>
    <message>
        <source>Allow codes again</source>
        <translation>允许重新输入号码</translation>
    </message>
    <message>
        <source>Turn phones off</source>
        <translation>关闭手机答题</translation>
    </message>
    <message>
        <source>1. Phones join the same Wi-Fi or this laptop&apos;s hotspot.
2. They scan their own code or open this address and type it.</source>
        <translation>1. 手机连接同一个 Wi-Fi 或本机热点。
2. 扫各自的二维码，或打开下面的网址输入号码。</translation>
    </message>
    <message>
        <source>Turn the laptop&apos;s hotspot on or join a Wi-Fi without strangers, choose its address, then turn the phones on. No internet is needed.</source>
        <translation>先打开本机热点，或连接没有外人的 Wi-Fi，选好对应的地址，再开启手机答题。不需要互联网。</translation>
    </message>
    <message>
        <source>For: {names}</source>
        <translation>操作对象：{names}</translation>
    </message>
    <message>
        <source>For: everyone</source>
        <translation>操作对象：全部人员</translation>
    </message>
    <message>
        <source>Hand in now for {names}? Those not begun on a phone are left alone.</source>
        <translation>现在替 {names} 交卷吗？没有用手机开始答题的人不受影响。</translation>
    </message>
    <message>
        <source>End the test</source>
        <translation>结束答题</translation>
    </message>
</context>
<context>
    <name>PhotoButton</name>
    <message>
        <source>Read photos…</source>
        <translation>读取照片…</translation>
    </message>
    <message>
        <source>Reads the answers from photos of answer sheets</source>
        <translation>从答题卡照片读取答案</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photos of answer sheets</source>
        <translation>答题卡照片</translation>
    </message>
</context>
<context>
    <name>PhotoDialog</name>
    <message>
        <source>Answer sheet of {name} ({number}), page {page} of {pages}</source>
        <translation>{name}（{number}）的答题卡，第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Confirm the answers</source>
        <translation>确认答案</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>作答</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>Answers read from the photo</source>
        <translation>从照片读出的答案</translation>
    </message>
    <message>
        <source>A–H or 1–8 change the answer, 0 leaves it open, Enter takes it as it is and goes to the next doubt. The boxes in the photo can be clicked.</source>
        <translation>按 A–H 或 1–8 改答案，按 0 表示未作答，按回车照此确认并转到下一处存疑。也可以直接点照片里的方框。</translation>
    </message>
    <message>
        <source>Take another photo</source>
        <translation>换一张照片</translation>
    </message>
    <message>
        <source>entered before as {answer}</source>
        <translation>之前录入为 {answer}</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between doubts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>{count} answers are doubtful: look at the photo and decide.</source>
        <translation>有 {count} 题存疑：请对照照片确定答案。</translation>
    </message>
    <message>
        <source>Every answer is clear or decided.</source>
        <translation>所有答案都已清楚或已确定。</translation>
    </message>
</context>
<context>
    <name>PhotoSheetView</name>
    <message>
        <source>Photo of the answer sheet</source>
        <translation>答题卡照片</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Photo…</source>
        <translation>照片…</translation>
    </message>
    <message>
        <source>Choose photos, or drop them here</source>
        <translation>选择照片，也可以把照片拖到这里</translation>
    </message>
    <message>
        <source>Caption of the next photos (optional)</source>
        <translation>下面添加的照片的说明（可不填）</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Photo of {time}. Click to take it back.</source>
        <translation>{time} 的照片，点一下可撤回。</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>选择照片</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>{kind}, {time}, added by {officer}
SHA-256 {hash}</source>
        <translation>{kind}，{time}，{officer}添加
SHA-256 {hash}</translation>
    </message>
    <message>
        <source>Page {page} of {pages} (Page Up, Page Down)</source>
        <translation>第 {page} 页，共 {pages} 页（Page Up、Page Down 翻页）</translation>
    </message>
</context>
<context>
    <name>PlanEditor</name>
    <message>
        <source>Plan of the papers</source>
        <translation>组卷方案</translation>
    </message>
    <message>
        <source>Own plan</source>
        <translation>自定义方案</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source> of 100</source>
        <translation> / 100</translation>
    </message>
    <message>
        <source>Save as a plan of our own for later inspections</source>
        <translation>保存为本单位方案，供以后使用</translation>
    </message>
    <message>
        <source>Any topic</source>
        <translation>不限主题</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>删除此行</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>题型</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>题数</translation>
    </message>
    <message>
        <source>Points each</source>
        <translation>每题分值</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>名称(&amp;T)</translation>
    </message>
    <message>
        <source>Time &amp;limit</source>
        <translation>限时(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Pass mark</source>
        <translation>合格分(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Multiple choice</source>
        <translation>多选题计分(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Add a row</source>
        <translation>添加一行(&amp;A)</translation>
    </message>
    <message>
        <source>{count} questions, {points} points</source>
        <translation>共 {count} 题，{points} 分</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>所属行业</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>What is inspected, one item a line</source>
        <translation>检查内容，每行一项</translation>
    </message>
    <message>
        <source>How it is inspected</source>
        <translation>检查方式</translation>
    </message>
    <message>
        <source>Empty: written and signed in ink on the print</source>
        <translation>不填则打印后手写签名</translation>
    </message>
    <message>
        <source>Opinion of the reviewer</source>
        <translation>审核意见</translation>
    </message>
    <message>
        <source>Opinion of the approver</source>
        <translation>审批意见</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>Customise…</source>
        <translation>自定义…</translation>
    </message>
    <message>
        <source>Tick another bank, or choose a smaller plan.</source>
        <translation>请再勾选一个题库，或改用题量较小的方案。</translation>
    </message>
    <message>
        <source>The ticked banks have enough questions.</source>
        <translation>所选题库的题量足够。</translation>
    </message>
    <message>
        <source>{kind} ({topic})</source>
        <translation>{kind}（{topic}）</translation>
    </message>
    <message>
        <source>{role}: {kind} needs {needed}, the banks have {available}.</source>
        <translation>{role}：{kind}需 {needed} 题，题库只有 {available} 题。</translation>
    </message>
    <message>
        <source>{title} ({count} questions, {minutes} min)</source>
        <translation>{title}（{count} 题，{minutes} 分钟）</translation>
    </message>
    <message>
        <source>pass mark {mark} of 100</source>
        <translation>合格分 {mark}（满分 100）</translation>
    </message>
</context>
<context>
    <name>PracticalSheet</name>
    <message>
        <source>Please show or say this to the officer. Nothing is to be filled in here.</source>
        <translation>请向执法人员当面演示或口头回答，这里不用填写。</translation>
    </message>
    <message>
        <source>When you are done, press Enter or “Next”.</source>
        <translation>做完后按回车键，或点右下角的按钮。</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Drawing…</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>显示比例</translation>
    </message>
    <message>
        <source>Page before (Page Up)</source>
        <translation>上一页（Page Up）</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>下一页（Page Down）</translation>
    </message>
    <message>
        <source>P&amp;rint</source>
        <translation>打印(&amp;R)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>Selected rows:</source>
        <translation>选中的行：</translation>
    </message>
    <message>
        <source>&amp;Leave out / take in</source>
        <translation>不导入／恢复(&amp;L)</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>需核对</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>显示哪些行</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部行</translation>
    </message>
</context>
<context>
    <name>ProblemRow</name>
    <message>
        <source>Major hazard</source>
        <translation>重大事故隐患</translation>
    </message>
    <message>
        <source>To be put right before this day</source>
        <translation>应在此日前整改完毕</translation>
    </message>
    <message>
        <source>Leave this problem out</source>
        <translation>不列这一项</translation>
    </message>
</context>
<context>
    <name>ProblemRows</name>
    <message>
        <source>&amp;Add a problem</source>
        <translation>添加问题(&amp;A)</translation>
    </message>
    <message>
        <source>Clause…</source>
        <translation>条款…</translation>
    </message>
    <message>
        <source>Put a clause of the law register into the problem being edited</source>
        <translation>把法规库中的条款插入正在编辑的问题</translation>
    </message>
    <message>
        <source>All deadlines:</source>
        <translation>全部期限：</translation>
    </message>
    <message>
        <source>+{days} days</source>
        <translation>+{days} 天</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>This is not a unified social credit code. It has 18 characters: digits and capital letters without I, O, S, V and Z.</source>
        <translation>这不是统一社会信用代码。代码为18位，由数字和大写字母组成，不含 I、O、S、V、Z。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>{role} – {kind}: {needed} needed, {available} there</source>
        <translation>{role}·{kind}：需 {needed} 题，现有 {available} 题</translation>
    </message>
    <message>
        <source>The file {file} is not there. It may have been moved or the stick removed: choose it again.</source>
        <translation>找不到文件 {file}。文件可能已移动或U盘已拔出，请重新选择。</translation>
    </message>
    <message>
        <source>The file {file} cannot be opened. Close it in other programs and choose it again.</source>
        <translation>无法打开文件 {file}。请在其他程序中关闭后重新选择。</translation>
    </message>
    <message>
        <source>The file {file} is empty. Choose another file.</source>
        <translation>文件 {file} 是空的，请另选一个文件。</translation>
    </message>
    <message>
        <source>{file} is not a spreadsheet this program reads. Save it as .xlsx, .xls, .ods or .csv and choose it again.</source>
        <translation>{file} 不是本程序能读取的表格。请另存为 .xlsx、.xls、.ods 或 .csv 后重新选择。</translation>
    </message>
    <message>
        <source>The file {file} is too large. Keep only the staff list in it and choose it again.</source>
        <translation>文件 {file} 太大。请只保留人员名单后重新选择。</translation>
    </message>
    <message>
        <source>The characters of {file} cannot be read. Save it as UTF-8 or as .xlsx and choose it again.</source>
        <translation>无法识别 {file} 的文字编码。请另存为 UTF-8 或 .xlsx 后重新选择。</translation>
    </message>
    <message>
        <source>The sheet {sheet} holds no rows. Choose another sheet.</source>
        <translation>工作表 {sheet} 中没有内容，请选择其他工作表。</translation>
    </message>
    <message>
        <source>No column holds the names. Choose the header row, or say which column is the name.</source>
        <translation>没有找到姓名列。请选择表头所在行，或指定哪一列是姓名。</translation>
    </message>
    <message>
        <source>The question bank {file} was not loaded, line {line}: {detail}. Correct the file and load the banks again.</source>
        <translation>题库文件 {file} 未能载入，第 {line} 行：{detail}。请更正文件后重新载入题库。</translation>
    </message>
    <message>
        <source>In {file}, questions were changed without a new version: {refs}. Raise their version, since sealed records refer to the old wording.</source>
        <translation>{file} 中有题目改动后未更新版本号：{refs}。已归档的记录引用了原题，请提高这些题目的版本号。</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder {folder}. Choose another folder or ask for the right to write there.</source>
        <translation>无法写入文件夹 {folder}。请另选文件夹，或取得该文件夹的写入权限。</translation>
    </message>
    <message>
        <source>The key file of this computer, {file}, cannot be read. Put it back from a copy; if there is none, move it away and start again: a new key is made then.</source>
        <translation>本机密钥文件 {file} 无法读取。请从备份恢复；没有备份时，把它移走后重新启动，程序会生成新的密钥。</translation>
    </message>
    <message>
        <source>The program is already open with the data folder {folder}. Go on in that window, or close it first.</source>
        <translation>程序已经用数据文件夹 {folder} 打开。请在那个窗口继续，或先将其关闭。</translation>
    </message>
    <message>
        <source>Another program or computer is writing the same data. Nothing was changed by this step: try again, and close other windows of this program if it stays so.</source>
        <translation>另一个程序或另一台电脑正在写同样的数据，这一步什么也没有改动。请再试一次；如果一直这样，请关闭本程序的其他窗口。</translation>
    </message>
    <message>
        <source>The database cannot be written. Check that its folder is not read-only, or, on a server, that its user has the right to write, then try again.</source>
        <translation>数据库不能写入。请检查所在文件夹是否只读；如果在服务器上，请检查该用户有没有写入权限，然后再试。</translation>
    </message>
    <message>
        <source>The data file is damaged. Do not go on working; restore the latest backup from the data folder.</source>
        <translation>数据文件已损坏。请停止操作，从数据文件夹恢复最近的备份。</translation>
    </message>
    <message>
        <source>The data file was written by a newer version of this program. Install the newer version.</source>
        <translation>数据文件由更新版本的程序写入，请安装新版本。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was saved by this step. Free some space and try again.</source>
        <translation>磁盘已满，本步操作未保存。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>This entry no longer exists. Refresh the list.</source>
        <translation>该条目已不存在，请刷新列表。</translation>
    </message>
    <message>
        <source>The entry was changed elsewhere meanwhile. Open it again and repeat your change.</source>
        <translation>该条目已在别处被修改。请重新打开后再次修改。</translation>
    </message>
    <message>
        <source>“{field}” must be filled in.</source>
        <translation>“{field}”必须填写。</translation>
    </message>
    <message>
        <source>The check character of the credit code is wrong: by the first 17 characters it would be {expected}. Compare it with the business licence.</source>
        <translation>统一社会信用代码校验位不符：按前17位推算应为 {expected}。请与营业执照核对。</translation>
    </message>
    <message>
        <source>This credit code already belongs to {name}. Open that enterprise instead.</source>
        <translation>该统一社会信用代码已属于 {name}，请直接打开该企业。</translation>
    </message>
    <message>
        <source>There is no industry {code} in GB/T 4754-2017. Choose one from the list.</source>
        <translation>GB/T 4754-2017 中没有行业代码 {code}，请从列表中选择。</translation>
    </message>
    <message>
        <source>The certificate number {certificate} already belongs to {name}. Check the number.</source>
        <translation>执法证号 {certificate} 已属于 {name}，请核对证号。</translation>
    </message>
    <message>
        <source>The PIN needs at least {minimum} characters.</source>
        <translation>PIN 码至少 {minimum} 位。</translation>
    </message>
    <message>
        <source>This is not the PIN of an officer of this inspection. Try again.</source>
        <translation>PIN 码不正确，应为本次检查执法人员的 PIN 码。请重试。</translation>
    </message>
    <message>
        <source>{name} is already listed as {number}. Change that entry instead.</source>
        <translation>{name} 已在名单中，编号 {number}。请直接修改该条目。</translation>
    </message>
    <message>
        <source>At least {minimum} officers inspect together. Choose another officer.</source>
        <translation>执法检查须有至少 {minimum} 名执法人员，请再选择一名。</translation>
    </message>
    <message>
        <source>The certificate of {name} was valid until {day}. Choose another officer, or correct the date in the settings.</source>
        <translation>{name} 的执法证有效期至 {day}，已过期。请另选执法人员，或在设置中更正日期。</translation>
    </message>
    <message>
        <source>This inspection is sealed and does not change. Start a correction, which makes a new version.</source>
        <translation>该检查已归档，不可更改。如需更正，请发起更正生成新版本。</translation>
    </message>
    <message>
        <source>No question bank is chosen. Choose at least one.</source>
        <translation>尚未选择题库，请至少选择一个。</translation>
    </message>
    <message>
        <source>The plan has no questions, no points or no time. Fill it in.</source>
        <translation>组卷方案缺少题数、分值或时间，请补充。</translation>
    </message>
    <message>
        <source>The chosen banks have too few questions for the plan: {shortages}. Choose more banks or a smaller plan.</source>
        <translation>所选题库题量不足：{shortages}。请增加题库或缩小组卷方案。</translation>
    </message>
    <message>
        <source>The pass mark must be between 1 and 100.</source>
        <translation>合格分应在 1 至 100 之间。</translation>
    </message>
    <message>
        <source>Nobody would be drawn. Set a number for at least one group.</source>
        <translation>尚未设定抽取人数，请至少为一个分组设定人数。</translation>
    </message>
    <message>
        <source>{quota} are to be drawn from {role} of batch {batch}, but only {available} are present. Lower the number.</source>
        <translation>批次 {batch} 的{role}要抽 {quota} 人，但在场仅 {available} 人。请减少人数。</translation>
    </message>
    <message>
        <source>{people} are in two batches of this draw. Take them out of one.</source>
        <translation>{people} 同时列入本次抽取的两个批次，请从其中一个批次移出。</translation>
    </message>
    <message>
        <source>The representative gives at least {minimum} digits.</source>
        <translation>现场负责人至少给出 {minimum} 位数字。</translation>
    </message>
    <message>
        <source>A committed draw waits for its digits. Finish it or abandon it with a reason first.</source>
        <translation>有一次已承诺的抽取尚待输入数字。请先完成，或说明理由后作废。</translation>
    </message>
    <message>
        <source>This draw is not waiting for digits. Start a new draw.</source>
        <translation>该次抽取不在等待数字的状态，请重新开始抽取。</translation>
    </message>
    <message>
        <source>This group has no reserve left. Go on without a replacement or make another draw.</source>
        <translation>该分组已无候补人员。可不再替补，或另行抽取。</translation>
    </message>
    <message>
        <source>{person} has already begun the test and is not replaced.</source>
        <translation>{person} 已开始答题，不能替换。</translation>
    </message>
    <message>
        <source>A reason must be given; it is kept in the record.</source>
        <translation>必须填写理由，理由将写入记录。</translation>
    </message>
    <message>
        <source>This test is finished and takes no more answers.</source>
        <translation>该答卷已交卷，不能再作答。</translation>
    </message>
    <message>
        <source>The time is up; the test was handed in with the answers saved so far.</source>
        <translation>时间已到，已按当前保存的作答交卷。</translation>
    </message>
    <message>
        <source>This answer does not fit the question. Answer again.</source>
        <translation>该作答与题型不符，请重新作答。</translation>
    </message>
    <message>
        <source>A mark is outside its range. Give each point between nothing and its full score.</source>
        <translation>评分超出范围。每个评分点应在 0 与满分之间。</translation>
    </message>
    <message>
        <source>There is no signature on the pad yet. Sign again, or record a refusal.</source>
        <translation>签名板上还没有签名。请重新签名，或记录拒绝签字。</translation>
    </message>
    <message>
        <source>The inspection cannot be sealed yet. Missing: {missing}.</source>
        <translation>暂不能归档，尚缺：{missing}。</translation>
    </message>
    <message>
        <source>No font has these characters: {characters}. Write the name with other characters and note the original.</source>
        <translation>字库中没有这些字：{characters}。请改用其他写法并注明原字。</translation>
    </message>
    <message>
        <source>A correction of {number} was already begun. Go on with that one.</source>
        <translation>{number} 的更正已经开始，请继续办理该更正。</translation>
    </message>
    <message>
        <source>This test is not finished yet. Let the person hand it in first.</source>
        <translation>该测试尚未完成，请先让被测人员交卷。</translation>
    </message>
    <message>
        <source>The demo needs an empty data folder. Start the program with another one: --data.</source>
        <translation>演示需要空的数据文件夹，请用 --data 指定另一个文件夹启动程序。</translation>
    </message>
    <message>
        <source>No document template holds for {region} on {day}. Add one or correct its dates.</source>
        <translation>{region} 在 {day} 没有可用的文书模板，请增加模板或更正其有效日期。</translation>
    </message>
    <message>
        <source>This document is issued and does not change. Correct it by a new one that names it.</source>
        <translation>这份文书已签发，不能再改。有错请另发一份写明原文号的更正文书。</translation>
    </message>
    <message>
        <source>This document is still a draft. Issue it first.</source>
        <translation>这份文书还是草稿，请先签发。</translation>
    </message>
    <message>
        <source>The document cannot be issued yet: {lacks}.</source>
        <translation>文书还不能签发：{lacks}。</translation>
    </message>
    <message>
        <source>This document was replaced by {number}. Go on from that one.</source>
        <translation>这份文书已被 {number} 更正，请以新文书为准。</translation>
    </message>
    <message>
        <source>A re-inspection needs an order or a decision on on-site measures that was issued before. Issue that first.</source>
        <translation>整改复查之前须已签发责令限期整改指令书或现场处理措施决定书，请先签发。</translation>
    </message>
    <message>
        <source>An inspection plan is made before the visit; this inspection is over.</source>
        <translation>检查方案应在检查之前制作，这次检查已经结束。</translation>
    </message>
    <message>
        <source>The inspection is not sealed yet. Seal it first; until then pictures belong to the step “Sign and seal”.</source>
        <translation>检查尚未归档，请先归档；归档前的照片和扫描件请在“签字归档”一步添加。</translation>
    </message>
    <message>
        <source>{file} cannot be read, or it is too large. Choose a JPEG, a PNG or a PDF of at most {megabytes} MB and {pages} pages.</source>
        <translation>{file} 无法读取或太大。请选择不超过 {megabytes} MB、{pages} 页的 JPEG、PNG 或 PDF。</translation>
    </message>
    <message>
        <source>No paper of this inspection has the number {code}. Scan it again, or type the eight signs beside the QR code.</source>
        <translation>本次检查没有卷号为 {code} 的试卷。请重新扫描，或输入二维码下方的 8 位卷号。</translation>
    </message>
    <message>
        <source>Not entered yet: questions {positions}. Press 0 where the person left one open.</source>
        <translation>第 {positions} 题尚未录入。本人未作答的题请按 0。</translation>
    </message>
    <message>
        <source>The two passes differ at questions {positions}. Look at the paper and settle them first.</source>
        <translation>两遍录入在第 {positions} 题不一致，请先核对试卷并统一。</translation>
    </message>
    <message>
        <source>{name} entered the other pass. Another officer must enter this one.</source>
        <translation>另一遍由{name}录入，本遍须由另一名执法人员录入。</translation>
    </message>
    <message>
        <source>The times do not fit: begun after the draw at {earliest}, ended after the beginning and not after {latest}.</source>
        <translation>时间不合理：开考不得早于抽取（{earliest}），交卷不得早于开考、不得晚于现在（{latest}）。</translation>
    </message>
    <message>
        <source>This person is taking the test on a screen right now. Pause it there first.</source>
        <translation>此人正在屏幕上答题，请先在那边暂停。</translation>
    </message>
    <message>
        <source>No QR code of an answer sheet is seen in the photo. Take it again with the whole sheet in the picture, sharp and well lit.</source>
        <translation>照片里没有找到答题卡的二维码。请把整张答题卡拍进去，光线充足、画面清晰，重拍一张。</translation>
    </message>
    <message>
        <source>The photo shows more than one answer sheet. Take one photo of each.</source>
        <translation>照片里不止一张答题卡。请每张答题卡单独拍一张。</translation>
    </message>
    <message>
        <source>Not all four black squares in the corners of the sheet are seen. Take the photo again with nothing over the corners.</source>
        <translation>答题卡四角的黑方块没有全部拍到。请不要遮挡四角，重拍一张。</translation>
    </message>
    <message>
        <source>The sheet is too small in the photo. Go nearer, or send the photo in its original size.</source>
        <translation>答题卡在照片里太小。请靠近一些再拍，或发送原图。</translation>
    </message>
    <message>
        <source>The photo is too blurred or too pale. Hold the camera still and take it again in better light.</source>
        <translation>照片太模糊或太淡。请拿稳手机，在光线好的地方重拍一张。</translation>
    </message>
    <message>
        <source>The sheet is bent or folded in the photo. Lay it flat and take it again from above.</source>
        <translation>照片里的答题卡弯曲或折叠。请把答题卡放平，从正上方重拍一张。</translation>
    </message>
    <message>
        <source>Not everything of this paper is scored yet. Score it first, then confirm.</source>
        <translation>这份答卷还有题没有评分。请先评完，再复核。</translation>
    </message>
    <message>
        <source>{name} gave these points. Another officer of this inspection confirms them.</source>
        <translation>这些分是{name}评的，请由本次检查的另一名执法人员复核。</translation>
    </message>
    <message>
        <source>Phones cannot be served at {address}. Switch the hotspot on or join the Wi-Fi, choose its address and try again.</source>
        <translation>无法在 {address} 提供手机答题。请打开热点或连接 Wi-Fi，选择对应的地址后重试。</translation>
    </message>
    <message>
        <source>{file} is no photo that can be read, or it is too large. Choose a JPEG or PNG of at most {megabytes} MB.</source>
        <translation>{file} 不是能读取的照片，或者文件太大。请选择不超过 {megabytes} MB 的 JPEG 或 PNG 照片。</translation>
    </message>
    <message>
        <source>{url} does not name a database. Write postgresql+psycopg://user@host/database, or “embedded” for this computer&apos;s own.</source>
        <translation>“{url}”不是数据库地址。请写成 postgresql+psycopg://用户@主机/库名；用本机数据库则写 embedded。</translation>
    </message>
    <message>
        <source>The database {file} cannot hold Chinese. Have it made anew with the encoding UTF8.</source>
        <translation>数据库 {file} 存不了中文，请用 UTF8 编码重新建库。</translation>
    </message>
    <message>
        <source>The database {file} holds another program&apos;s tables. Choose an empty one.</source>
        <translation>数据库 {file} 里有别的程序的表，请另选一个空库。</translation>
    </message>
    <message>
        <source>The database {file} is not empty. Move the data into an empty one.</source>
        <translation>数据库 {file} 不是空的，请把数据迁到空库里。</translation>
    </message>
    <message>
        <source>The database server of {file} does not answer ({detail}). Check the network, the address and whether the server runs, then try again.</source>
        <translation>连不上 {file} 的数据库服务器（{detail}）。请检查网络、地址以及服务器是否已开机运行，然后再试。</translation>
    </message>
    <message>
        <source>The database server does not let {file} in. Check the user and the password, or ask whoever looks after the server.</source>
        <translation>数据库服务器不允许 {file} 登录。请核对用户名和口令，或者询问服务器管理人员。</translation>
    </message>
    <message>
        <source>The server does not have the database {file}. Check its name or have it made.</source>
        <translation>服务器上没有数据库 {file}。请核对库名，或者请管理人员建库。</translation>
    </message>
    <message>
        <source>The connection to {file} broke. The last step may not have been saved: look, and repeat it if it is missing.</source>
        <translation>与 {file} 的连接断了，刚才那一步可能没有保存。请看一下，没有的话再做一次。</translation>
    </message>
    <message>
        <source>A text is too long for the database or has a character that it does not take. Shorten it or type it again.</source>
        <translation>有一处文字太长，或者含有数据库不接受的字符。请缩短或重新输入。</translation>
    </message>
    <message>
        <source>The file is not a PDF that can be read.</source>
        <translation>该文件不是可以读取的 PDF。</translation>
    </message>
    <message>
        <source>The file has no place for this signature; it was sealed by an earlier version. Sign the print in ink instead.</source>
        <translation>该文件没有预留这个签名位（由较早版本归档）。请在打印件上手写签名。</translation>
    </message>
    <message>
        <source>{name} has signed here already. Choose another place or none.</source>
        <translation>{name}已在此处签名。请另选签名位，或不再签名。</translation>
    </message>
    <message>
        <source>The department has signed last; nobody can sign the file after it.</source>
        <translation>单位已最后签名，之后任何人不能再签。</translation>
    </message>
    <message>
        <source>All places for time stamps in the file are taken.</source>
        <translation>文件中预留的时间戳位置已用完。</translation>
    </message>
    <message>
        <source>No time stamp came from {url}. The signatures stay as they are; check network and address, and stamp the file later.</source>
        <translation>没有从 {url} 取得时间戳。已有签名不受影响；请检查网络和地址，以后再补盖。</translation>
    </message>
    <message>
        <source>There is no address for time stamps yet. Enter it in the settings.</source>
        <translation>还没有填写时间戳服务地址，请在“设置”中填写。</translation>
    </message>
    <message>
        <source>The address of the time stamps must begin with http:// or https://.</source>
        <translation>时间戳服务地址必须以 http:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>The file holds no key with its certificate. Choose a PKCS#12 file (.pfx or .p12).</source>
        <translation>该文件里没有带证书的私钥。请选择 PKCS#12 文件（.pfx 或 .p12）。</translation>
    </message>
    <message>
        <source>The password does not open the key file. Type it again; if it is right, the file is damaged.</source>
        <translation>口令打不开该密钥文件，请重新输入；如果口令无误，就是文件已损坏。</translation>
    </message>
    <message>
        <source>The certificate of {name} was valid until {day}. Have it renewed.</source>
        <translation>{name}的证书有效期至 {day}，请先更新证书。</translation>
    </message>
    <message>
        <source>{file} is not a PKCS#11 library that works here. Choose the one that came with the token.</source>
        <translation>{file} 不是本机可用的 PKCS#11 库。请选择随令牌提供的库文件。</translation>
    </message>
    <message>
        <source>The token “{token}” is not there. Plug it in, try again.</source>
        <translation>找不到令牌“{token}”。请插好后再试。</translation>
    </message>
    <message>
        <source>The PIN of the token is wrong. It locks itself after a few wrong ones.</source>
        <translation>令牌 PIN 不对。连续输错几次令牌会自锁。</translation>
    </message>
    <message>
        <source>The token has locked itself. Who issued it can unlock it.</source>
        <translation>令牌已自锁，请找发放单位解锁。</translation>
    </message>
    <message>
        <source>The token has no certificate with its key under the label “{label}”. Leave the label empty to take the first one.</source>
        <translation>令牌中没有标签为“{label}”且带私钥的证书。标签留空则使用第一个。</translation>
    </message>
    <message>
        <source>The first row of {file} has no column “{column}”. The table needs the columns attempt, item, mark and max_mark.</source>
        <translation>{file} 的第一行没有“{column}”列。表格需要 attempt、item、mark、max_mark 四列。</translation>
    </message>
    <message>
        <source>Row {row} of {file} is wrong: column {column} holds “{value}”. Correct it and try again.</source>
        <translation>{file} 第 {row} 行有错：{column} 列的内容是“{value}”。请改正后重试。</translation>
    </message>
    <message>
        <source>{file} is not a package of this program. Choose a file *.fcbk.</source>
        <translation>{file}不是本程序的检查数据包，请选择 *.fcbk 文件。</translation>
    </message>
    <message>
        <source>{file} is encrypted. Enter the password that its sender gave it.</source>
        <translation>{file}已加密，请输入发送人设置的口令。</translation>
    </message>
    <message>
        <source>The password does not open {file}. Ask its sender and enter it again.</source>
        <translation>口令不对，打不开{file}。请向发送人核实后重新输入。</translation>
    </message>
    <message>
        <source>{file} was damaged or changed on the way (at {entry}); nothing of it was taken in. Have it sent again.</source>
        <translation>{file}在途中损坏或被改动（{entry}），没有导入任何内容，请重新报送。</translation>
    </message>
    <message>
        <source>The signature of {file} does not hold: it is not what its sender made. Nothing of it was taken in.</source>
        <translation>{file}的签名不符，不是发送设备生成的原件，没有导入任何内容。</translation>
    </message>
    <message>
        <source>{file} is larger than a package can be (at {entry}) and is not opened.</source>
        <translation>{file}超过检查数据包的大小限制（{entry}），未打开。</translation>
    </message>
    <message>
        <source>{file} was made by a newer version of the program. Update this one, then try again.</source>
        <translation>{file}由更新版本的程序生成，请先升级本程序再试。</translation>
    </message>
    <message>
        <source>{file} holds something that does not belong there ({entry}: {detail}). Nothing of it was taken in.</source>
        <translation>{file}中有不应出现的内容（{entry}：{detail}），没有导入任何内容。</translation>
    </message>
    <message>
        <source>{file} contradicts what is here: {kind} ({subject}, in {entry}). Nothing of it was taken in, and nothing here was changed.</source>
        <translation>{file}与已有数据冲突：{kind}（{subject}，{entry}）。没有导入任何内容，已有数据未改动。</translation>
    </message>
    <message>
        <source>{file} comes from a computer that is not known here: {name}, code {code}. Compare the code by telephone and trust it first.</source>
        <translation>{file}来自尚未确认的设备：{name}，短码{code}。请电话核对短码并信任该设备后再导入。</translation>
    </message>
    <message>
        <source>{file} comes from a computer that was refused here: {name}, code {code}.</source>
        <translation>{file}来自已被拒绝的设备：{name}，短码{code}。</translation>
    </message>
    <message>
        <source>There is nothing to send: there is a receipt for everything.</source>
        <translation>没有需要报送的数据：全部数据都已有回执。</translation>
    </message>
    <message>
        <source>{file} is not a receipt, or it was changed. Ask the office for it again.</source>
        <translation>{file}不是回执，或已被改动，请向内勤重新索取。</translation>
    </message>
    <message>
        <source>{file} is the receipt of a package that this computer did not send.</source>
        <translation>{file}所回执的数据包不是本机发出的。</translation>
    </message>
    <message>
        <source>The table {table} arrived differently from what was sent; nothing was moved. Tell whoever looks after the program.</source>
        <translation>数据表 {table} 迁移后与原来不一致，已全部撤销。请告诉维护程序的人。</translation>
    </message>
    <message>
        <source>This key cannot sign PDF files here. Use an RSA or EC key for signatures; SM2 keys are not supported.</source>
        <translation>该密钥不能在这里签署 PDF。请使用签名用的 RSA 或 EC 密钥；不支持 SM2 密钥。</translation>
    </message>
    <message>
        <source>{file} has none of the endings {endings}. Choose a name that ends with one.</source>
        <translation>{file} 的后缀不是 {endings} 之一，请换一个文件名。</translation>
    </message>
    <message>
        <source>The file {file} is wrong: {detail}. Correct it and try again.</source>
        <translation>文件 {file} 有误：{detail}。请更正后重试。</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Test at every inspection</source>
        <translation>逢查必考</translation>
    </message>
</context>
<context>
    <name>QrLabel</name>
    <message>
        <source>QR code of the receipt</source>
        <translation>抽取回执二维码</translation>
    </message>
</context>
<context>
    <name>QuestionStage</name>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>没有保存上</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>{kind} – more than one answer may be right</source>
        <translation>{kind}（可以选几个）</translation>
    </message>
    <message>
        <source>Check and hand in</source>
        <translation>检查并交卷</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一题</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一题</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>全部题目</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>True</source>
        <translation>对</translation>
    </message>
    <message>
        <source>False</source>
        <translation>错</translation>
    </message>
</context>
<context>
    <name>QuestionStrip</name>
    <message>
        <source>answered</source>
        <translation>已答</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>没答</translation>
    </message>
    <message>
        <source>Question {number}, {state}</source>
        <translation>第 {number} 题，{state}</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>The question in full</source>
        <translation>题目详情</translation>
    </message>
    <message>
        <source>Choose a question to see it with its key and its basis.</source>
        <translation>选择一道题目，查看答案和依据。</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>解析</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>评分标准</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>True</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>False</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Nobody has been drawn yet.</source>
        <translation>还没有抽取人员。</translation>
    </message>
    <message>
        <source>Go to the draw</source>
        <translation>去抽取</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Left window</source>
        <translation>离开次数</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>成绩</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>▶ Next</source>
        <translation>▶ 下一位</translation>
    </message>
    <message>
        <source>▶ Go on</source>
        <translation>▶ 继续</translation>
    </message>
    <message>
        <source>To be scored</source>
        <translation>待评分</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>{score} ✔ passed</source>
        <translation>{score} ✔ 合格</translation>
    </message>
    <message>
        <source>{score} ✘ failed</source>
        <translation>{score} ✘ 不合格</translation>
    </message>
    <message>
        <source>✔ yes</source>
        <translation>✔ 已签</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未签</translation>
    </message>
</context>
<context>
    <name>QuotaGrid</name>
    <message>
        <source>Add a batch</source>
        <translation>添加批次</translation>
    </message>
    <message>
        <source>Name of the batch</source>
        <translation>批次名称</translation>
    </message>
    <message>
        <source> of {present}</source>
        <translation> / {present}</translation>
    </message>
    <message>
        <source>Remove the batch {name}</source>
        <translation>删除批次 {name}</translation>
    </message>
    <message>
        <source>Its people go to the first batch</source>
        <translation>该批次人员转入第一个批次</translation>
    </message>
    <message>
        <source>Batch {number}</source>
        <translation>第{number}批</translation>
    </message>
    <message>
        <source>{count} people will be drawn</source>
        <translation>共抽取 {count} 人</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>A reason must be given.</source>
        <translation>必须填写理由。</translation>
    </message>
    <message>
        <source>Choose or write the reason</source>
        <translation>选择或填写原因</translation>
    </message>
    <message>
        <source>Reason (kept in the record)</source>
        <translation>原因（记入检查记录）</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>Receipt of draw {number}</source>
        <translation>第 {number} 次抽取回执</translation>
    </message>
    <message>
        <source>How anyone recomputes it</source>
        <translation>任何人都可以这样核对</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>抽取经过</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>承诺值</translation>
    </message>
    <message>
        <source>Frame hash</source>
        <translation>名单哈希</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>密值</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: {label}</source>
        <translation>复制：{label}</translation>
    </message>
    <message>
        <source>Abandoned: {reason}</source>
        <translation>已放弃：{reason}</translation>
    </message>
    <message>
        <source>Committed {moment}</source>
        <translation>锁定时间 {moment}</translation>
    </message>
    <message>
        <source>Drawn {moment}, digits given by: {who}</source>
        <translation>抽取时间 {moment}，数字由{who}给出</translation>
    </message>
    <message>
        <source>{person} replaced by {by}: {reason}</source>
        <translation>{person} 由 {by} 顶替：{reason}</translation>
    </message>
    <message>
        <source>{group}: {names}</source>
        <translation>{group}：{names}</translation>
    </message>
    <message>
        <source>The secret is published after the draw; then everything can be checked.</source>
        <translation>抽取后公布密值，届时即可全部核对。</translation>
    </message>
    <message>
        <source># each command must print the value shown above</source>
        <translation># 每条命令的输出应与上方显示的值一致</translation>
    </message>
    <message>
        <source># commitment</source>
        <translation># 承诺值</translation>
    </message>
    <message>
        <source># seed</source>
        <translation># 种子</translation>
    </message>
    <message>
        <source># ticket of a person; in each group the smallest tickets are drawn</source>
        <translation># 某人的签值；每组中签值最小者被抽中</translation>
    </message>
    <message>
        <source>batch\nrole\nnumber</source>
        <translation>批次\n类别\n编号</translation>
    </message>
</context>
<context>
    <name>ReceiptsTab</name>
    <message>
        <source>&amp;Take a receipt in…</source>
        <translation>导入回执(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Write the receipt again…</source>
        <translation>重新出具回执(&amp;W)…</translation>
    </message>
    <message>
        <source>Sent from here</source>
        <translation>本机发出的数据包</translation>
    </message>
    <message>
        <source>Taken in here</source>
        <translation>本机收到的数据包</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>导出时间</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Nothing was sent from here yet.</source>
        <translation>还没有发出过数据包。</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>发送设备</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>No package was taken in here yet.</source>
        <translation>还没有导入过数据包。</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Code of this computer: {code}</source>
        <translation>本机短码：{code}</translation>
    </message>
    <message>
        <source>Choose a receipt</source>
        <translation>选择回执</translation>
    </message>
    <message>
        <source>Receipts (*.fchz);;All files (*)</source>
        <translation>回执 (*.fchz);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The first receipt of {name}, code {code}. Compare the code by telephone. Trust this office?</source>
        <translation>这是{name}的第一份回执，短码 {code}。请电话核对短码。是否信任该办公室？</translation>
    </message>
    <message>
        <source>&amp;Trust and take in</source>
        <translation>信任并登记(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The office has {file}; what it held is not offered again.</source>
        <translation>办公室已收到{file}，其中内容不再列入报送。</translation>
    </message>
    <message>
        <source>Write the receipt</source>
        <translation>保存回执</translation>
    </message>
    <message>
        <source>Receipts (*.fchz)</source>
        <translation>回执 (*.fchz)</translation>
    </message>
    <message>
        <source>The receipt was written: {file}</source>
        <translation>回执已保存：{file}</translation>
    </message>
</context>
<context>
    <name>ReceivedButton</name>
    <message>
        <source>Check photos… ({count})</source>
        <translation>核对照片…（{count}）</translation>
    </message>
    <message>
        <source>Photos by phone…</source>
        <translation>手机拍卷…</translation>
    </message>
</context>
<context>
    <name>ReceivedDialog</name>
    <message>
        <source>Photos of answer sheets from an officer&apos;s phone</source>
        <translation>用执法人员的手机拍答题卡</translation>
    </message>
    <message>
        <source>QR code for the officer&apos;s phone</source>
        <translation>执法人员手机用的二维码</translation>
    </message>
    <message>
        <source>Photos received</source>
        <translation>收到的照片</translation>
    </message>
    <message>
        <source>Check photos…</source>
        <translation>核对照片…</translation>
    </message>
    <message>
        <source>Discard photo</source>
        <translation>不要这张照片</translation>
    </message>
    <message>
        <source>Nothing counts before you have checked it here. Photos not checked are gone when the program ends; the phone then has to send them again.</source>
        <translation>在这里核对之前，照片一律不算数。没核对的照片在关闭程序后就没有了，要用手机重发。</translation>
    </message>
    <message>
        <source>Turn the phones on first: photos come over the same address.</source>
        <translation>请先开启手机答题，照片走同一个地址。</translation>
    </message>
    <message>
        <source>Scan this with the phone of an officer only, or open {address} and type the code. It holds until the phones are turned off.</source>
        <translation>只用执法人员的手机扫这个码，或打开 {address} 输入核对码。关闭手机答题后失效。</translation>
    </message>
    <message>
        <source>Photos received: {count}</source>
        <translation>收到的照片：{count} 张</translation>
    </message>
    <message>
        <source>{time}  {name} ({number}), page {page} of {pages}, doubtful: {doubts}</source>
        <translation>{time}&#x3000;{name}（{number}）第 {page}／{pages} 页，存疑 {doubts} 处</translation>
    </message>
</context>
<context>
    <name>RecordFiles</name>
    <message>
        <source>Save the record as PDF</source>
        <translation>将记录保存为 PDF</translation>
    </message>
    <message>
        <source>No program shows PDF files here. The file is {path}.</source>
        <translation>本机没有可打开 PDF 的程序。文件位置：{path}。</translation>
    </message>
    <message>
        <source>Sent to the printer: {count} pages.</source>
        <translation>已发送到打印机，共 {count} 页。</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存到 {path}。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>RecordsTable</name>
    <message>
        <source>Nothing fits the search and the filters.</source>
        <translation>没有符合搜索和筛选条件的内容。</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>暂无内容。</translation>
    </message>
    <message>
        <source>Search, also by initials</source>
        <translation>搜索，可用拼音首字母</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} / {total} 条</translation>
    </message>
    <message>
        <source>{total} in all</source>
        <translation>共 {total} 条</translation>
    </message>
</context>
<context>
    <name>RectificationPage</name>
    <message>
        <source>The problem in full</source>
        <translation>问题详情</translation>
    </message>
    <message>
        <source>&amp;Open the inspection</source>
        <translation>打开检查(&amp;O)</translation>
    </message>
    <message>
        <source>Issue an o&amp;rder…</source>
        <translation>开具责令限期整改指令书(&amp;R)…</translation>
    </message>
    <message>
        <source>Re-&amp;inspection…</source>
        <translation>整改复查(&amp;I)…</translation>
    </message>
    <message>
        <source>Add a re&amp;port…</source>
        <translation>整改报告(&amp;P)…</translation>
    </message>
    <message>
        <source>The enterprise&apos;s report that it put things right: it is then to be checked</source>
        <translation>添加企业的整改报告，对应问题即转为待复查</translation>
    </message>
    <message>
        <source>&amp;Documents of the enterprise…</source>
        <translation>企业文书(&amp;D)…</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>整改状态</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>整改完成</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>问题类型</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文书编号</translation>
    </message>
    <message>
        <source>No problems yet. Those confirmed in an inspection come here once it is sealed.</source>
        <translation>暂无问题。检查中确认的问题在归档后列入此处。</translation>
    </message>
    <message>
        <source>Everything not put right</source>
        <translation>全部未整改</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Documents: {numbers}</source>
        <translation>文书：{numbers}</translation>
    </message>
    <message>
        <source>Re-inspected and not put right {count} times; last: {note}</source>
        <translation>复查未整改到位 {count} 次；最近一次：{note}</translation>
    </message>
    <message>
        <source>Issued as {number}.</source>
        <translation>已签发：{number}。</translation>
    </message>
    <message>
        <source>Show the documents</source>
        <translation>查看文书</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>{wording}

Clause: {clause}
Requirement: {requirement}
Person: {person}</source>
        <translation>{wording}

条款：{clause}
整改要求：{requirement}
人员：{person}</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Disagrees with the inspection or the result</source>
        <translation>对检查或测试结果有异议</translation>
    </message>
    <message>
        <source>Cannot write</source>
        <translation>本人不会写字</translation>
    </message>
    <message>
        <source>Cannot write today for reasons of health</source>
        <translation>身体原因不便书写</translation>
    </message>
    <message>
        <source>Signs on the printed paper instead</source>
        <translation>改为在纸质文书上签名</translation>
    </message>
    <message>
        <source>Refuses without giving a reason</source>
        <translation>拒绝签字且未说明理由</translation>
    </message>
    <message>
        <source>Another reason (write it below)</source>
        <translation>其他原因（写在下面）</translation>
    </message>
</context>
<context>
    <name>ReinspectionEditor</name>
    <message>
        <source>Re-inspection of {number} of {day} ({decision})</source>
        <translation>复查 {day} 的 {number}（{decision}）</translation>
    </message>
    <message>
        <source>&amp;All put right</source>
        <translation>全部整改合格(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ResultDialog</name>
    <message>
        <source>Answers of {name}</source>
        <translation>{name} 的答卷与讲解</translation>
    </message>
    <message>
        <source>Only what was not fully right</source>
        <translation>只看未完全答对的题</translation>
    </message>
    <message>
        <source>Mistakes &amp;explained</source>
        <translation>错题讲解单(&amp;E)</translation>
    </message>
    <message>
        <source>What was wrong and why, on paper, to hand over on the spot</source>
        <translation>答错的题和讲解，打印出来当场交给本人</translation>
    </message>
    <message>
        <source>P&amp;rint it…</source>
        <translation>打印讲解单(&amp;R)…</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>{name} ({number}), {post}: {score} of 100, {passed}</source>
        <translation>{name}（{number}），{post}：{score} 分（满分 100），{passed}</translation>
    </message>
    <message>
        <source>Answered: {text}</source>
        <translation>作答：{text}</translation>
    </message>
    <message>
        <source>Right: {text}</source>
        <translation>正确答案：{text}</translation>
    </message>
    <message>
        <source>Remark: {text}</source>
        <translation>备注：{text}</translation>
    </message>
    <message>
        <source>not scored yet</source>
        <translation>未评分</translation>
    </message>
    <message>
        <source>{points} of {full} points</source>
        <translation>得 {points} 分（本题 {full} 分）</translation>
    </message>
</context>
<context>
    <name>ReviewStage</name>
    <message>
        <source>{count} questions are not answered yet</source>
        <translation>还有 {count} 道题没答</translation>
    </message>
    <message>
        <source>All questions are answered</source>
        <translation>题都答完了</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答</translation>
    </message>
    <message>
        <source>shown to the officer</source>
        <translation>当面演示或口答</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>没答</translation>
    </message>
    <message>
        <source>{number}. {stem}   – {state}</source>
        <translation>第 {number} 题  {stem}  — {state}</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>回去答题</translation>
    </message>
    <message>
        <source>Unanswered questions earn no points. Hand in all the same?</source>
        <translation>没答的题不得分，确定要交卷吗？</translation>
    </message>
    <message>
        <source>Yes, hand in</source>
        <translation>确定交卷</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>交卷</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号或序号</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Column {column}: {words}</source>
        <translation>{column} 列：{words}</translation>
    </message>
    <message>
        <source>there is no name</source>
        <translation>没有姓名</translation>
    </message>
    <message>
        <source>“{value}” hardly is a name; please look</source>
        <translation>“{value}”不像姓名，请核对</translation>
    </message>
    <message>
        <source>the identity number does not have 18 characters</source>
        <translation>身份证号不是18位</translation>
    </message>
    <message>
        <source>the identity number holds a wrong character</source>
        <translation>身份证号含有错误字符</translation>
    </message>
    <message>
        <source>the check character of the identity number is wrong</source>
        <translation>身份证号校验位不符</translation>
    </message>
    <message>
        <source>the spreadsheet lost the last digits of the identity number; keep such columns as text</source>
        <translation>表格软件丢失了身份证号末尾几位，此类列应设为文本格式</translation>
    </message>
    <message>
        <source>“{value}” hardly is a telephone number</source>
        <translation>“{value}”不像电话号码</translation>
    </message>
    <message>
        <source>No column holds names. Choose the header row, or the name column below.</source>
        <translation>没有找到姓名列。请选择表头行，或在下方指定姓名列。</translation>
    </message>
    <message>
        <source>This looks like a list of enterprises, not of one enterprise&apos;s people.</source>
        <translation>这像是企业名单，而不是一家企业的人员名单。</translation>
    </message>
    <message>
        <source>The name column was guessed. Please look whether it is.</source>
        <translation>姓名列为推测，请核对。</translation>
    </message>
    <message>
        <source>No column holds posts; everyone comes in without a post.</source>
        <translation>没有找到岗位列，导入的人员将没有岗位。</translation>
    </message>
    <message>
        <source>No people were found. Choose another sheet or header row.</source>
        <translation>没有找到人员，请选择其他工作表或表头行。</translation>
    </message>
    <message>
        <source>Nobody is a person in charge. Set the role by hand.</source>
        <translation>名单中没有企业负责人，请手动设定人员类别。</translation>
    </message>
    <message>
        <source>Nobody is a safety manager. Set the role by hand.</source>
        <translation>名单中没有安全管理人员，请手动设定人员类别。</translation>
    </message>
    <message>
        <source>Nobody is a front-line worker. Is the list complete?</source>
        <translation>名单中没有一线员工，名单是否完整？</translation>
    </message>
    <message>
        <source>Row {row} left out: {reason} {text}</source>
        <translation>第 {row} 行未导入：{reason} {text}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>a title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>a header repeated</source>
        <translation>重复的表头</translation>
    </message>
    <message>
        <source>a total</source>
        <translation>合计行</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>没有姓名</translation>
    </message>
    <message>
        <source>already listed as {number}; will be brought up to date</source>
        <translation>已在名单中（{number}），将更新</translation>
    </message>
    <message>
        <source>the same person as in row {row}; comes in once</source>
        <translation>与第 {row} 行为同一人，只导入一次</translation>
    </message>
</context>
<context>
    <name>RosterImportDialog</name>
    <message>
        <source>Import a staff list</source>
        <translation>导入人员名单</translation>
    </message>
    <message>
        <source>Staff lists (*.xlsx *.xls *.ods *.csv *.txt);;All files (*)</source>
        <translation>人员名单 (*.xlsx *.xls *.ods *.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a staff list</source>
        <translation>选择人员名单</translation>
    </message>
    <message>
        <source>Import it as enterprises…</source>
        <translation>按企业名单导入…</translation>
    </message>
    <message>
        <source>&amp;Import {count} people</source>
        <translation>导入 {count} 人(&amp;I)</translation>
    </message>
    <message>
        <source>{added} people added, {updated} brought up to date, {skipped} left out.</source>
        <translation>新增 {added} 人，更新 {updated} 人，未导入 {skipped} 行。</translation>
    </message>
</context>
<context>
    <name>RosterTable</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Choose a staff list, or drop its file here.</source>
        <translation>请选择人员名单，或将文件拖放到此处。</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>{role} (guessed)</source>
        <translation>{role}（推测）</translation>
    </message>
</context>
<context>
    <name>RubricCard</name>
    <message>
        <source>Remark (optional)</source>
        <translation>备注（可不填）</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部得分</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>均不得分</translation>
    </message>
    <message>
        <source>Not scored yet</source>
        <translation>未评分</translation>
    </message>
    <message>
        <source>{sum} of 100</source>
        <translation>{sum} / 100</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>未作答。</translation>
    </message>
</context>
<context>
    <name>RubricPanel</name>
    <message>
        <source>Scored by</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>Confirm as second officer…</source>
        <translation>复核确认…</translation>
    </message>
    <message>
        <source>A second officer confirms the points.</source>
        <translation>评分须由另一名执法人员复核。</translation>
    </message>
    <message>
        <source>✔ Confirmed by {name}</source>
        <translation>✔ {name}已复核</translation>
    </message>
    <message>
        <source>Scoring: {name}</source>
        <translation>评分：{name}</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>{what}: all</source>
        <translation>{what}：全部</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>自选起止</translation>
    </message>
</context>
<context>
    <name>ScoringDialog</name>
    <message>
        <source>For the officer: points to look for</source>
        <translation>执法人员评分（评分要点请勿让被测人员看到）</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>回去答题</translation>
    </message>
    <message>
        <source>{sum} of 100</source>
        <translation>{sum} / 100</translation>
    </message>
</context>
<context>
    <name>SealedCard</name>
    <message>
        <source>Print the record…</source>
        <translation>打印检查记录…</translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>打开 PDF</translation>
    </message>
    <message>
        <source>Save the PDF as…</source>
        <translation>PDF 另存为…</translation>
    </message>
    <message>
        <source>Documents…</source>
        <translation>文书…</translation>
    </message>
    <message>
        <source>Rectification order, re-inspection, score table, mistakes explained …</source>
        <translation>责令限期整改、整改复查、成绩单、错题讲解单等</translation>
    </message>
    <message>
        <source>Scans and photos…</source>
        <translation>扫描件和照片…</translation>
    </message>
    <message>
        <source>Correct this record…</source>
        <translation>更正本记录…</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Sealed {moment}. Every record is chained to the one before it.</source>
        <translation>归档时间 {moment}。每份记录都与上一份记录的哈希相连。</translation>
    </message>
    <message>
        <source>Hash {code}</source>
        <translation>哈希 {code}</translation>
    </message>
    <message>
        <source>Sign the file…</source>
        <translation>加签…</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Database name</source>
        <translation>库名</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>This must be filled in.</source>
        <translation>此项必须填写。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Name of the bureau</source>
        <translation>部门名称</translation>
    </message>
    <message>
        <source>Short name of the place</source>
        <translation>地区简称</translation>
    </message>
    <message>
        <source>Mark of this laptop (optional)</source>
        <translation>本机标识（选填）</translation>
    </message>
    <message>
        <source>Bureau</source>
        <translation>执法部门</translation>
    </message>
    <message>
        <source>&amp;Save the bureau</source>
        <translation>保存部门信息(&amp;S)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言和外观</translation>
    </message>
    <message>
        <source>Data folder and program</source>
        <translation>数据文件夹和程序</translation>
    </message>
    <message>
        <source>Version {version}. Backups are in the folder “backups” of the data folder; one is made before every change of the data file&apos;s form.</source>
        <translation>版本 {version}。备份保存在数据文件夹的“backups”中，每次升级数据文件之前自动备份。</translation>
    </message>
    <message>
        <source>&amp;Open data folder</source>
        <translation>打开数据文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>The bureau is saved.</source>
        <translation>部门信息已保存。</translation>
    </message>
</context>
<context>
    <name>SetupForm</name>
    <message>
        <source>&amp;Enterprise</source>
        <translation>企业(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Officers (at least {minimum})</source>
        <translation>执法人员（至少 {minimum} 人）(&amp;O)</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>检查场所(&amp;L)</translation>
    </message>
    <message>
        <source>P&amp;urpose</source>
        <translation>检查事由(&amp;U)</translation>
    </message>
    <message>
        <source>Question &amp;banks</source>
        <translation>题库(&amp;B)</translation>
    </message>
    <message>
        <source>Pla&amp;n</source>
        <translation>组卷方案(&amp;N)</translation>
    </message>
    <message>
        <source>Workshops and areas that are inspected</source>
        <translation>所检查的车间、区域</translation>
    </message>
    <message>
        <source>Choose or write the purpose</source>
        <translation>选择或填写检查事由</translation>
    </message>
</context>
<context>
    <name>SetupStep</name>
    <message>
        <source>Enterprise and plan</source>
        <translation>企业与方案</translation>
    </message>
    <message>
        <source>Start the inspection</source>
        <translation>开始检查</translation>
    </message>
    <message>
        <source>Save and continue</source>
        <translation>保存并继续</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Choose the enterprise first.</source>
        <translation>请先选择企业。</translation>
    </message>
    <message>
        <source>Tick at least {minimum} officers.</source>
        <translation>请至少勾选 {minimum} 名执法人员。</translation>
    </message>
    <message>
        <source>Please put right what is marked on the left.</source>
        <translation>请更正左侧标出的内容。</translation>
    </message>
</context>
<context>
    <name>SignFileDialog</name>
    <message>
        <source>Sign {number}</source>
        <translation>加签 {number}</translation>
    </message>
    <message>
        <source>The file carries no electronic signature.</source>
        <translation>文件没有电子签名。</translation>
    </message>
    <message>
        <source>Add a &amp;time stamp</source>
        <translation>补盖时间戳(&amp;T)</translation>
    </message>
    <message>
        <source>Save the &amp;original…</source>
        <translation>另存归档原件(&amp;O)…</translation>
    </message>
    <message>
        <source>Choose the key with which to sign.</source>
        <translation>请选择签名用的密钥。</translation>
    </message>
    <message>
        <source>This must be filled in.</source>
        <translation>此项必须填写。</translation>
    </message>
    <message>
        <source>Signed already</source>
        <translation>已有签名</translation>
    </message>
    <message>
        <source>The officers&apos; places come first, the department signs last and closes the file. Every signature makes a new copy; the sealed original stays as it is.</source>
        <translation>执法人员先签，执法部门最后签；部门签过之后任何人不能再签。每签一次生成新的一份，归档的原件保持不变。</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>签名位(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Tokens and often used key files are added in the settings.</source>
        <translation>令牌和常用的密钥文件在“设置”中添加。</translation>
    </message>
    <message>
        <source>Pass&amp;word or PIN</source>
        <translation>口令或 PIN(&amp;W)</translation>
    </message>
    <message>
        <source>Used for this signature only and kept nowhere.</source>
        <translation>只用于这一次签名，不保存。</translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation>签名(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose a key file…</source>
        <translation>选择密钥文件…</translation>
    </message>
    <message>
        <source>{holder} ({kind}, valid until {day})</source>
        <translation>{holder}（{kind}，有效期至 {day}）</translation>
    </message>
    <message>
        <source>The department has signed last; the file is closed.</source>
        <translation>执法部门已最后签名，文件不能再加签。</translation>
    </message>
    <message>
        <source>This file was sealed by an earlier version and has no places for signatures.</source>
        <translation>该文件由较早版本归档，没有预留签名位。</translation>
    </message>
    <message>
        <source>{who} · {kind} · {at} · certificate {code}</source>
        <translation>{who} · {kind} · {at} · 证书指纹 {code}</translation>
    </message>
    <message>
        <source>with time stamp</source>
        <translation>有时间戳</translation>
    </message>
    <message>
        <source>Choose a key file</source>
        <translation>选择密钥文件</translation>
    </message>
    <message>
        <source>{name} has signed. The copy with this signature is used from now on.</source>
        <translation>{name}已签名。此后打开、打印和导出的都是加签后的文件。</translation>
    </message>
    <message>
        <source>Asking for a time stamp…</source>
        <translation>正在取时间戳…</translation>
    </message>
    <message>
        <source>The file has its time stamp.</source>
        <translation>时间戳已盖上。</translation>
    </message>
    <message>
        <source>Save the file as it was sealed</source>
        <translation>另存归档时的原件</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存到 {path}。</translation>
    </message>
</context>
<context>
    <name>SignatureDialog</name>
    <message>
        <source>Signature of {name}</source>
        <translation>{name}签名</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Signature pad</source>
        <translation>签名框</translation>
    </message>
    <message>
        <source>Please sign here</source>
        <translation>请在这里签名</translation>
    </message>
</context>
<context>
    <name>SignaturePanel</name>
    <message>
        <source>Undo last stroke</source>
        <translation>撤销一笔</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Not signing here…</source>
        <translation>不在这里签字…</translation>
    </message>
    <message>
        <source>Confirm signature</source>
        <translation>确认签名</translation>
    </message>
    <message>
        <source>A dot or a short line is not a signature. Please write the whole name.</source>
        <translation>只有一点或一小段，不算签名。请写全姓名。</translation>
    </message>
    <message>
        <source>Nothing is written yet. Please write the name in the box.</source>
        <translation>还没有签名，请在框内写上姓名。</translation>
    </message>
    <message>
        <source>Please write the reason.</source>
        <translation>请写明原因。</translation>
    </message>
</context>
<context>
    <name>Signatures</name>
    <message>
        <source>This program&apos;s computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Officer {number}</source>
        <translation>执法人员 {number}</translation>
    </message>
    <message>
        <source>Law-enforcement department</source>
        <translation>执法部门</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>device signature</source>
        <translation>设备签名</translation>
    </message>
    <message>
        <source>key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>time-stamping authority</source>
        <translation>时间戳服务</translation>
    </message>
    <message>
        <source>{at}, time stamp {stamped}</source>
        <translation>{at}，时间戳 {stamped}</translation>
    </message>
    <message>
        <source>The file carries no electronic signature.</source>
        <translation>文件没有电子签名。</translation>
    </message>
    <message>
        <source>Signed by: {who}. Time stamp: yes.</source>
        <translation>已签名：{who}。时间戳：已盖。</translation>
    </message>
    <message>
        <source>Signed by: {who}. Time stamp: not yet.</source>
        <translation>已签名：{who}。时间戳：未盖。</translation>
    </message>
    <message>
        <source>{place}: {name}</source>
        <translation>{place}：{name}</translation>
    </message>
</context>
<context>
    <name>SignersPanel</name>
    <message>
        <source>Signatures</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Sign or refuse… (Enter)</source>
        <translation>签字或拒签…（回车）</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Signs as</source>
        <translation>签字身份</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>未签</translation>
    </message>
    <message>
        <source>✘ did not sign: {reason}</source>
        <translation>✘ 未签：{reason}</translation>
    </message>
    <message>
        <source> (witness {name})</source>
        <translation>（见证人 {name}）</translation>
    </message>
    <message>
        <source>✎ signs on the print</source>
        <translation>✎ 在打印件上手签</translation>
    </message>
    <message>
        <source>✔ signed {time}</source>
        <translation>✔ 已签 {time}</translation>
    </message>
</context>
<context>
    <name>SigningKeyDialog</name>
    <message>
        <source>This must be filled in.</source>
        <translation>此项必须填写。</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Used once to read whose certificate it is, and kept nowhere.</source>
        <translation>只用来读出证书持有人，不保存。</translation>
    </message>
    <message>
        <source>Add a token</source>
        <translation>添加令牌</translation>
    </message>
    <message>
        <source>PKCS#11 &amp;library</source>
        <translation>PKCS#11 库文件(&amp;L)</translation>
    </message>
    <message>
        <source>Comes with the token.</source>
        <translation>由令牌厂商随令牌提供。</translation>
    </message>
    <message>
        <source>Label of the &amp;token</source>
        <translation>令牌标签(&amp;T)</translation>
    </message>
    <message>
        <source>Label of the &amp;certificate</source>
        <translation>证书标签(&amp;C)</translation>
    </message>
    <message>
        <source>Empty for the first certificate that has a key.</source>
        <translation>留空则用第一个带私钥的证书。</translation>
    </message>
    <message>
        <source>&amp;PIN</source>
        <translation>PIN(&amp;P)</translation>
    </message>
    <message>
        <source>Add a key file</source>
        <translation>添加密钥文件</translation>
    </message>
    <message>
        <source>PKCS#12 &amp;file</source>
        <translation>PKCS#12 文件(&amp;F)</translation>
    </message>
    <message>
        <source>It ends in .pfx or .p12.</source>
        <translation>扩展名为 .pfx 或 .p12。</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>口令(&amp;P)</translation>
    </message>
</context>
<context>
    <name>SigningRow</name>
    <message>
        <source>Sign by hand</source>
        <translation>手写签名</translation>
    </message>
    <message>
        <source>Otherwise in ink on the print; changing the draft voids them.</source>
        <translation>不在这里签的在打印件上签；修改草稿后须重签。</translation>
    </message>
</context>
<context>
    <name>SigningStep</name>
    <message>
        <source>What else was seen; it goes into the record as it is</source>
        <translation>现场另外看到的情况，将原样写入检查记录</translation>
    </message>
    <message>
        <source>What the enterprise says to it, in its own words</source>
        <translation>企业对检查情况的陈述，按原话填写</translation>
    </message>
    <message>
        <source>Preview the PDF</source>
        <translation>预览 PDF</translation>
    </message>
    <message>
        <source>Seal the inspection</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Seal the inspection of {name}? Afterwards nothing of it can be changed; a correction makes a new version.</source>
        <translation>确定将对 {name} 的检查归档吗？归档后内容不能再修改；如需更正，只能另出新版本。</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Words for the record</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>Remarks on the inspection</source>
        <translation>检查情况补充</translation>
    </message>
    <message>
        <source>Statement of the enterprise</source>
        <translation>企业意见</translation>
    </message>
    <message>
        <source>No program opened the PDF. It is here: {path}</source>
        <translation>没有程序能打开 PDF，文件在：{path}</translation>
    </message>
    <message>
        <source>Save the PDF</source>
        <translation>保存 PDF</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已另存为 {path}</translation>
    </message>
    <message>
        <source>A new version of {number} is made with everything in it. Officers and enterprise sign it anew; the sealed version stays as it is.</source>
        <translation>将为 {number} 生成包含全部内容的新版本，执法人员和企业需重新签字；已归档的版本保持不变。</translation>
    </message>
    <message>
        <source>Correct the record</source>
        <translation>更正记录</translation>
    </message>
    <message>
        <source>Make a new version</source>
        <translation>生成新版本</translation>
    </message>
</context>
<context>
    <name>SitePictures</name>
    <message>
        <source>Photos and signed pages</source>
        <translation>现场照片和签字页</translation>
    </message>
    <message>
        <source>Who adds the pictures</source>
        <translation>照片由谁添加</translation>
    </message>
    <message>
        <source>Site photo…</source>
        <translation>现场照片…</translation>
    </message>
    <message>
        <source>Signed page…</source>
        <translation>签字页…</translation>
    </message>
    <message>
        <source>The scan or photo of a page signed in ink: JPEG, PNG or PDF</source>
        <translation>手写签名页的扫描件或照片：JPEG、PNG 或 PDF</translation>
    </message>
    <message>
        <source>Take the picture back (Delete)</source>
        <translation>移除照片（Delete）</translation>
    </message>
    <message>
        <source>{kind}, {time}, added by {officer}
SHA-256 {hash}</source>
        <translation>{kind}，{time}，{officer}添加
SHA-256 {hash}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Pictures and PDF files</source>
        <translation>图片和 PDF 文件</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>{name} was taken back.</source>
        <translation>已移除：{name}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>StaffCard</name>
    <message>
        <source>Staff</source>
        <translation>人员名单</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>编辑(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>新增(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Import a list…</source>
        <translation>导入名单(&amp;I)…</translation>
    </message>
    <message>
        <source>Roster number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Nobody is listed yet. Import the enterprise&apos;s staff list or add people.</source>
        <translation>名单为空，请导入企业人员名单或逐个添加。</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>全部人员类别</translation>
    </message>
    <message>
        <source>{name} was removed from the list.</source>
        <translation>已将 {name} 从名单中移除。</translation>
    </message>
    <message>
        <source>{count} people were removed from the list.</source>
        <translation>已将 {count} 人从名单中移除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>StaffMemberDialog</name>
    <message>
        <source>Edit {name}</source>
        <translation>编辑 {name}</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Workshop or department</source>
        <translation>车间或部门</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Optional. Only the first six and the last two characters are ever shown.</source>
        <translation>选填。任何时候都只显示前六位和后两位。</translation>
    </message>
    <message>
        <source>An identity number has 18 characters.</source>
        <translation>身份证号应为18位。</translation>
    </message>
    <message>
        <source>An identity number has 17 digits and a digit or X.</source>
        <translation>身份证号前17位为数字，末位为数字或 X。</translation>
    </message>
    <message>
        <source>The check character is wrong. Compare it with the card.</source>
        <translation>校验位不符，请与身份证核对。</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>Nobody tested</source>
        <translation>无人应考</translation>
    </message>
    <message>
        <source>{drawn} tested, {missed} failed (sample)</source>
        <translation>抽考{drawn}人{missed}人不合格（抽样）</translation>
    </message>
    <message>
        <source>{drawn} tested, {missed} failed (everyone)</source>
        <translation>抽考{drawn}人{missed}人不合格（全部应考）</translation>
    </message>
    <message>
        <source>{percent}% (everyone)</source>
        <translation>{percent}%（全部应考）</translation>
    </message>
    <message>
        <source>{percent}% ({low}–{high}%)</source>
        <translation>{percent}%（{low}～{high}%）</translation>
    </message>
    <message>
        <source>Nobody was tested.</source>
        <translation>无人应考。</translation>
    </message>
    <message>
        <source>Everyone present was tested: the share is known, no interval.</source>
        <translation>在场人员全部应考，比例确知，没有区间。</translation>
    </message>
    <message>
        <source>A sample of one group of known size: 95% interval by the hypergeometric test.</source>
        <translation>总数已知的一组人员中的抽样：超几何精确 95% 区间。</translation>
    </message>
    <message>
        <source>Samples of several groups of known sizes: 95% interval of Clopper and Pearson.</source>
        <translation>几组总数已知的人员中的抽样：Clopper-Pearson 95% 区间。</translation>
    </message>
    <message>
        <source>A sample of a group of unknown size: 95% interval of Clopper and Pearson.</source>
        <translation>总数不详的抽样：Clopper-Pearson 95% 区间。</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门（车间）</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>问题类型</translation>
    </message>
    <message>
        <source>(not filled in)</source>
        <translation>（未填）</translation>
    </message>
    <message>
        <source>Too hard</source>
        <translation>过难</translation>
    </message>
    <message>
        <source>Too easy</source>
        <translation>过易</translation>
    </message>
    <message>
        <source>Key wrong?</source>
        <translation>答案存疑</translation>
    </message>
    <message>
        <source>Tells little</source>
        <translation>区分力弱</translation>
    </message>
    <message>
        <source>Suddenly easy: leaked?</source>
        <translation>突然变易（疑似泄题）</translation>
    </message>
    <message>
        <source>Supervising department</source>
        <translation>主管部门</translation>
    </message>
    <message>
        <source>(no department)</source>
        <translation>未归口</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖面</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>执法规范</translation>
    </message>
    <message>
        <source>Item quality</source>
        <translation>题目质量</translation>
    </message>
    <message>
        <source>The picture could not be written there.</source>
        <translation>图片无法写到那里。</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存到 {path}。</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Alt+← and Alt+→ go from step to step</source>
        <translation>按 Alt+← 和 Alt+→ 切换步骤</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>未完成</translation>
    </message>
</context>
<context>
    <name>StratumCard</name>
    <message>
        <source>{drawn} drawn of {size} present</source>
        <translation>在场 {size} 人，抽取 {drawn} 人</translation>
    </message>
    <message>
        <source>Reserves in order: {names}</source>
        <translation>候补（依次）：{names}</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation> 等另 {count} 人</translation>
    </message>
</context>
<context>
    <name>TemplatesCard</name>
    <message>
        <source>Own templates</source>
        <translation>本地文书模板</translation>
    </message>
    <message>
        <source>Words, order and margins of every form are files. Copy them, put your short name in as region, change what you need; checking names every mistake.</source>
        <translation>各种文书的文字、次序和页边距都是文件。复制后把 region 改成本地简称再修改；点“检查”会指出每一处错误。</translation>
    </message>
    <message>
        <source>Copy the &amp;shipped ones</source>
        <translation>复制自带模板(&amp;S)</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>检查(&amp;K)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>{count} template files were copied; those already there stay as they are.</source>
        <translation>已复制 {count} 个模板文件；已有的文件保持不变。</translation>
    </message>
    <message>
        <source>All {count} files are right.</source>
        <translation>{count} 个模板文件都没有错误。</translation>
    </message>
    <message>
        <source>No own templates; the shipped ones are used.</source>
        <translation>没有本地模板，使用自带模板。</translation>
    </message>
    <message>
        <source>&amp;Blank form</source>
        <translation>空白文书(&amp;B)</translation>
    </message>
</context>
<context>
    <name>TestStep</name>
    <message>
        <source>Sign…</source>
        <translation>签字…</translation>
    </message>
    <message>
        <source>Ask orally…</source>
        <translation>口答…</translation>
    </message>
    <message>
        <source>Go through the answers</source>
        <translation>答卷讲解</translation>
    </message>
    <message>
        <source>Go on to the problems</source>
        <translation>下一步：问题</translation>
    </message>
    <message>
        <source>{finished} of {total} finished, {passed} passed</source>
        <translation>已完成 {finished} / {total} 人，合格 {passed} 人</translation>
    </message>
    <message>
        <source>{name} is taking the test already: {way}. Go on with it here instead?</source>
        <translation>{name}正在答题（{way}）。要改在这里继续吗？</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>换一种方式</translation>
    </message>
    <message>
        <source>Go on here</source>
        <translation>在这里继续</translation>
    </message>
    <message>
        <source>Start the test of {name}</source>
        <translation>开始答题：{name}</translation>
    </message>
    <message>
        <source>Continue the test of {name}</source>
        <translation>继续答题：{name}</translation>
    </message>
</context>
<context>
    <name>TextArea</name>
    <message>
        <source>Write your answer here</source>
        <translation>请在这里写</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>作答</translation>
    </message>
    <message>
        <source>Ctrl + Enter goes to the next question.</source>
        <translation>写完后点“下一题”，也可以按 Ctrl + Enter。</translation>
    </message>
</context>
<context>
    <name>TopicsTab</name>
    <message>
        <source>Wrong answers by topic</source>
        <translation>各主题失分</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Wrong of all</source>
        <translation>未得满分</translation>
    </message>
    <message>
        <source>Share wrong</source>
        <translation>未得满分率</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Nothing was answered in this scope.</source>
        <translation>本范围内没有作答。</translation>
    </message>
</context>
<context>
    <name>Verification</name>
    <message>
        <source>Complete and unchanged</source>
        <translation>内容完整、未改动</translation>
    </message>
    <message>
        <source>Something was added after signing</source>
        <translation>签名后有追加</translation>
    </message>
    <message>
        <source>The content was changed</source>
        <translation>内容已被改动</translation>
    </message>
    <message>
        <source>Cannot be judged</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
    <message>
        <source>the file&apos;s catalogue</source>
        <translation>文件目录</translation>
    </message>
    <message>
        <source>title, author and the like</source>
        <translation>文件标题、作者等说明</translation>
    </message>
    <message>
        <source>the list of names</source>
        <translation>名称表</translation>
    </message>
    <message>
        <source>the number of pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>the form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>A signature does not fit the content</source>
        <translation>签名与内容不符</translation>
    </message>
    <message>
        <source>Part of the signed content is missing</source>
        <translation>签名覆盖的内容缺了一部分</translation>
    </message>
    <message>
        <source>Changed after signing</source>
        <translation>签名后内容被改</translation>
    </message>
    <message>
        <source>The device&apos;s signature is gone</source>
        <translation>归档时的设备签名不见了</translation>
    </message>
    <message>
        <source>Another key took the device&apos;s place</source>
        <translation>设备签名被换成了别的密钥</translation>
    </message>
    <message>
        <source>The record&apos;s data is gone or unreadable</source>
        <translation>归档数据不见了或读不出</translation>
    </message>
    <message>
        <source>An attachment is damaged</source>
        <translation>附件损坏</translation>
    </message>
    <message>
        <source>The pages print another check code</source>
        <translation>页面上印的数据校验码不一致</translation>
    </message>
    <message>
        <source>The pages print no check code</source>
        <translation>页面上没有数据校验码</translation>
    </message>
    <message>
        <source>The seal is gone or unreadable</source>
        <translation>归档签名不见了或读不出</translation>
    </message>
    <message>
        <source>The seal&apos;s signature is not valid</source>
        <translation>归档签名无效</translation>
    </message>
    <message>
        <source>The seal belongs to other data</source>
        <translation>归档签名不是给这份数据的</translation>
    </message>
    <message>
        <source>Computed again it comes out otherwise</source>
        <translation>重新计算的结果不一致</translation>
    </message>
    <message>
        <source>An attachment was added</source>
        <translation>追加了附件</translation>
    </message>
    <message>
        <source>A page was added</source>
        <translation>追加了页</translation>
    </message>
    <message>
        <source>A mark or form field was added on a page</source>
        <translation>页面上加了批注或表单</translation>
    </message>
    <message>
        <source>A signature was added in a place of its own</source>
        <translation>加了预留位置以外的签名</translation>
    </message>
    <message>
        <source>Data was added at the file&apos;s end</source>
        <translation>文件末尾追加了数据</translation>
    </message>
    <message>
        <source>This PDF holds no inspection data of this program</source>
        <translation>这份 PDF 里没有本程序的检查数据，不能核对</translation>
    </message>
    <message>
        <source>Sealed by an early version without a signature: its data can be computed again, but nothing proves the pages</source>
        <translation>旧版本归档的记录，当时没有电子签名：数据可以重算，页面是否改过无法证明</translation>
    </message>
    <message>
        <source>Damaged, incomplete, or no PDF</source>
        <translation>文件损坏、不完整，或不是 PDF</translation>
    </message>
    <message>
        <source>Form of the data</source>
        <translation>数据格式</translation>
    </message>
    <message>
        <source>Commitment of the draw</source>
        <translation>抽取承诺值</translation>
    </message>
    <message>
        <source>Frame of the draw</source>
        <translation>抽取名单校验值</translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <translation>抽取种子</translation>
    </message>
    <message>
        <source>People drawn, in order</source>
        <translation>抽中名单和顺序</translation>
    </message>
    <message>
        <source>Replacements</source>
        <translation>候补替换</translation>
    </message>
    <message>
        <source>Seeds of the papers</source>
        <translation>试卷种子</translation>
    </message>
    <message>
        <source>Questions, in order</source>
        <translation>选题和题序</translation>
    </message>
    <message>
        <source>Order of the options</source>
        <translation>选项顺序</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>每题得分</translation>
    </message>
    <message>
        <source>Scores and results</source>
        <translation>总分和是否合格</translation>
    </message>
    <message>
        <source>Hashes of the handwriting</source>
        <translation>笔迹校验码</translation>
    </message>
    <message>
        <source>{count} the same</source>
        <translation>{count} 项一致</translation>
    </message>
    <message>
        <source>{count} different ({places})</source>
        <translation>{count} 项不一致（{places}）</translation>
    </message>
    <message>
        <source>{count} whose content is not in the file</source>
        <translation>{count} 项的内容不在文件里，未能比对</translation>
    </message>
    <message>
        <source>Device signature</source>
        <translation>设备签名</translation>
    </message>
    <message>
        <source>In an officer&apos;s place</source>
        <translation>执法人员签名处</translation>
    </message>
    <message>
        <source>In the department&apos;s place</source>
        <translation>部门签名处</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>Signature in an unknown place</source>
        <translation>未知位置的签名</translation>
    </message>
    <message>
        <source>this computer&apos;s key</source>
        <translation>本机的密钥</translation>
    </message>
    <message>
        <source>a trusted key</source>
        <translation>已认可的密钥</translation>
    </message>
    <message>
        <source>a refused key</source>
        <translation>已拒绝的密钥</translation>
    </message>
    <message>
        <source>a key nobody here has confirmed</source>
        <translation>尚未认可的密钥</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>Sealed records</source>
        <translation>归档记录</translation>
    </message>
    <message>
        <source>Document numbers</source>
        <translation>文书编号</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>执法文书</translation>
    </message>
    <message>
        <source>Signed copies</source>
        <translation>加签副本</translation>
    </message>
    <message>
        <source>Enclosures</source>
        <translation>归档后附件</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>this number is missing</source>
        <translation>这一号不见了</translation>
    </message>
    <message>
        <source>does not fit the one before</source>
        <translation>与前一条接不上</translation>
    </message>
    <message>
        <source>was changed</source>
        <translation>内容被改过</translation>
    </message>
    <message>
        <source>the record&apos;s data was changed</source>
        <translation>记录数据被改过</translation>
    </message>
    <message>
        <source>the file was changed</source>
        <translation>文件被改过</translation>
    </message>
    <message>
        <source>the PDF holds other data</source>
        <translation>PDF 里的数据与库中不一致</translation>
    </message>
    <message>
        <source>unsigned after a signed one</source>
        <translation>没有签名，而它前面的已有签名</translation>
    </message>
    <message>
        <source>its key is not known here</source>
        <translation>签名所用的密钥不在库中</translation>
    </message>
    <message>
        <source>the device&apos;s signature is not valid</source>
        <translation>设备签名无效</translation>
    </message>
    <message>
        <source>the log does not note it so</source>
        <translation>操作日志里没有它，或与日志不符</translation>
    </message>
    <message>
        <source>the log was another when it was sealed</source>
        <translation>与归档当时的操作日志对不上</translation>
    </message>
    <message>
        <source>it is noted but no longer there</source>
        <translation>有记载，库里却没有了</translation>
    </message>
    <message>
        <source>{chain}, no. {number}: {why} (device {device})</source>
        <translation>{chain}第 {number} 号：{why}（设备 {device}）</translation>
    </message>
    <message>
        <source>{chain}: {why} ({detail})</source>
        <translation>{chain}：{why}（{detail}）</translation>
    </message>
    <message>
        <source>{reason} ({detail})</source>
        <translation>{reason}（{detail}）</translation>
    </message>
</context>
<context>
    <name>VerificationPage</name>
    <message>
        <source>Check the whole &amp;database</source>
        <translation>核对整个数据库(&amp;D)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>A signature proves which key made it and that nothing changed since. Compare the fingerprint with the one that the department publishes.</source>
        <translation>签名只能证明文件出自哪把密钥、之后改没改；密钥属于谁，请把指纹与执法部门公布的核对。</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source> (added after signing)</source>
        <translation>（签名后追加）</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Computed again</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>The whole database is complete and unchanged</source>
        <translation>整个数据库完整、未改动</translation>
    </message>
    <message>
        <source>The database was changed: {count} places</source>
        <translation>数据库被改动：{count} 处</translation>
    </message>
    <message>
        <source>Device {device}: {entries} log entries, {records} sealed records</source>
        <translation>设备 {device}：日志 {entries} 条，归档 {records} 份</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>{file}, {count} pages</source>
        <translation>{file}，{count} 页</translation>
    </message>
    <message>
        <source>Check code {hash}</source>
        <translation>数据校验码 {hash}</translation>
    </message>
    <message>
        <source>Record no. {number} of device {device}, key {key}</source>
        <translation>设备 {device} 的第 {number} 份记录，密钥 {key}</translation>
    </message>
    <message>
        <source>fits the content</source>
        <translation>与内容相符</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>与内容不符</translation>
    </message>
    <message>
        <source>issued by {issuer}, chain not checked</source>
        <translation>由 {issuer} 签发，未验证证书链</translation>
    </message>
    <message>
        <source>self-signed certificate</source>
        <translation>自签证书</translation>
    </message>
    <message>
        <source>, not valid when it signed</source>
        <translation>，签名时不在有效期内</translation>
    </message>
    <message>
        <source>fingerprint {fingerprint}</source>
        <translation>指纹 {fingerprint}</translation>
    </message>
    <message>
        <source> ({count} of them from before it had a key)</source>
        <translation>（其中 {count} 份在有密钥以前归档）</translation>
    </message>
    <message>
        <source>{what}: {result}</source>
        <translation>{what}：{result}</translation>
    </message>
    <message>
        <source>&amp;Choose PDFs…</source>
        <translation>选择 PDF…(&amp;C)</translation>
    </message>
    <message>
        <source>Choose &amp;PDFs…</source>
        <translation>选择 PDF…(&amp;P)</translation>
    </message>
    <message>
        <source>Drag PDFs here, or choose them</source>
        <translation>把 PDF 拖到这里，或选择文件</translation>
    </message>
    <message>
        <source>It says whether a file is complete, who signed it with what kind of key, and computes draws, papers and scores again. Nothing is sent anywhere.</source>
        <translation>核验文件是否完整、谁用哪种密钥签的名，并重新计算抽取、试卷和成绩。不联网，不上传。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Verify PDFs</source>
        <translation>核验 PDF</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source> ({standing})</source>
        <translation>（{standing}）</translation>
    </message>
    <message>
        <source>{who}: {name}, {at}, {fits}</source>
        <translation>{who}：{name}，{at}，{fits}</translation>
    </message>
    <message>
        <source>{certificate}, {fingerprint}</source>
        <translation>{certificate}，{fingerprint}</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message>
        <source>inspections sealed</source>
        <translation>次检查已归档</translation>
    </message>
    <message>
        <source>people tested</source>
        <translation>人参加测试</translation>
    </message>
    <message>
        <source>people passed</source>
        <translation>人合格</translation>
    </message>
    <message>
        <source>problems confirmed</source>
        <translation>个问题已确认</translation>
    </message>
</context>
<context>
    <name>_RefusalForm</name>
    <message>
        <source>In their own words</source>
        <translation>本人怎么说，照实写</translation>
    </message>
    <message>
        <source>Name of someone who saw it</source>
        <translation>在场见证人的姓名</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>说明(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Witness</source>
        <translation>见证人(&amp;W)</translation>
    </message>
    <message>
        <source>Back to signing</source>
        <translation>回去签名</translation>
    </message>
    <message>
        <source>Record without signature</source>
        <translation>记录为未签字</translation>
    </message>
</context>
<context>
    <name>_RetestGrid</name>
    <message>
        <source>Pairs</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Passed at first</source>
        <translation>首测合格</translation>
    </message>
    <message>
        <source>Passed at last</source>
        <translation>末测合格</translation>
    </message>
    <message>
        <source>Average at first</source>
        <translation>首测平均分</translation>
    </message>
    <message>
        <source>Average at last</source>
        <translation>末测平均分</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>提高</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>The same people</source>
        <translation>同一人员</translation>
    </message>
    <message>
        <source>The same enterprises</source>
        <translation>同一企业</translation>
    </message>
</context>
<context>
    <name>_ScoreBar</name>
    <message>
        <source>Score this…</source>
        <translation>评分…</translation>
    </message>
    <message>
        <source>The officer scores this; please turn the screen for it.</source>
        <translation>这一题由执法人员评分，评分时请转开屏幕。</translation>
    </message>
    <message>
        <source>Scored: {sum} of 100</source>
        <translation>已评：{sum}／100</translation>
    </message>
</context>
<context>
    <name>_Strip</name>
    <message>
        <source>Photos and signed pages</source>
        <translation>现场照片和签字页</translation>
    </message>
    <message>
        <source>Drop photos or scans here, or choose them above.</source>
        <translation>把照片或扫描件拖到这里，或在上面选择。</translation>
    </message>
</context>
<context>
    <name>_WorkBar</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
</context>
</TS>
