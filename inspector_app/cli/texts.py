"""One line for every problem that a command can meet, in Chinese and English."""

from __future__ import annotations

from inspector_app.domain.errors import AppError, Problem

_SENTENCES = {
    Problem.FILE_NOT_FOUND: "找不到文件 · no such file: {path}",
    Problem.FILE_NOT_READABLE: "文件读不出 · the file cannot be read: {file}",
    Problem.FILE_EMPTY: "文件是空的 · the file is empty: {file}",
    Problem.FILE_NOT_READABLE: "无法读取文件 · cannot read the file: {file}",
    Problem.FILE_ENCODING_UNKNOWN: "文件不是文本表格 · not a text table: {file}",
    Problem.RESPONSES_COLUMN_MISSING: "{file}：第 1 行缺少列 · row 1 has no column: {column}",
    Problem.RESPONSES_ROW_WRONG: (
        "{file}：第 {row} 行 {column} 有错 · row {row}, {column} is wrong: {value!r}"
    ),
    Problem.BANK_INVALID: "题库文件有错 · the question bank is wrong: {file}: {first}",
    Problem.QUESTION_CHANGED_SAME_VERSION: (
        "题目改了但版本号没变，请提高版本号 · changed without a new version: {file}: {refs}"
    ),
    Problem.FOLDER_NOT_WRITABLE: "文件夹不能写入，请换一个 · cannot write to the folder: {folder}",
    Problem.TEMPLATE_INVALID: "版式文件有错 · the file is wrong: {file}: {detail}",
    Problem.FILE_ENDING_UNKNOWN: "文件名后缀应为 {endings} · the file's ending is unknown: {file}",
    Problem.DEVICE_KEY_UNREADABLE: (
        "本机密钥文件损坏，请从备份恢复 · this computer's key file is damaged: {file}"
    ),
    Problem.DATABASE_LOCKED: "数据库正被占用，请关闭其他窗口 · the database is in use: {file}",
    Problem.DATABASE_READ_ONLY: "数据库只读，请检查权限 · the database is read-only: {file}",
    Problem.DATABASE_CORRUPT: "不是完好的数据库，请用备份 · the database is damaged: {file}",
    Problem.DATABASE_TOO_NEW: (
        "数据库来自更新的版本，请升级程序 · made by a newer version, update the program: {file}"
    ),
    Problem.DISK_FULL: "磁盘已满 · the disk is full: {file}",
    Problem.DATABASE_URL_INVALID: (
        "数据库地址不对，应为 postgresql+psycopg://用户@主机/库名 或 embedded"
        " · not the address of a database: {url}"
    ),
    Problem.DATABASE_NOT_UTF8: "数据库编码不是 UTF8 · the database is not in UTF8: {file}",
    Problem.DATABASE_NOT_OURS: (
        "数据库里有别的程序的表，请另选空库 · it holds another program's tables: {file}"
    ),
    Problem.DATABASE_NOT_EMPTY: (
        "目标数据库不是空的，请另选空库 · the target database is not empty: {file}"
    ),
    Problem.DATABASE_MOVE_DIFFERS: (
        "迁移后内容不一致，已全部撤销 · it arrived differently, nothing was moved: {table}"
    ),
    Problem.SERVER_NOT_REACHED: (
        "连不上数据库服务器 · cannot reach the database server: {file}: {detail}"
    ),
    Problem.SERVER_REFUSED_LOGIN: (
        "数据库用户名或口令不对，口令可放在 PGPASSWORD 或 ~/.pgpass"
        " · the server refused the user or password (PGPASSWORD, ~/.pgpass): {file}"
    ),
    Problem.SERVER_WITHOUT_DATABASE: "服务器上没有这个数据库 · no such database: {file}",
    Problem.SERVER_CONNECTION_LOST: "数据库连接中断 · the connection broke: {file}",
    Problem.TEXT_NOT_KEPT: (
        "有文字过长或含有不能保存的字符 · a text is too long or cannot be kept: {detail}"
    ),
    Problem.CHANGED_BY_OTHERS: "别人刚改过，请重试 · changed by others meanwhile, try again",
    Problem.DEMO_NEEDS_EMPTY_DATA: (
        "演示需要空的数据文件夹，请用 --data 另选 · the demo needs an empty data folder: --data DIR"
    ),
    Problem.STAMP_ADDRESS_MISSING: (
        "没有填写时间戳服务地址，请在“设置”中填写 · no address for time stamps yet"
    ),
    Problem.STAMP_NOT_GIVEN: (
        "没有取得时间戳，请检查网络和地址 · no time stamp, check network and address: {url}"
    ),
    Problem.NO_PLACE_FOR_STAMP: "时间戳位置已用完 · all places for time stamps are taken",
    Problem.BLUEPRINT_SHORTAGE: "题库题量不足 · the banks are too small for the plan: {shortages}",
    Problem.PACKAGE_NOT_ONE: "不是本程序的检查数据包 · not a package of this program: {file}",
    Problem.PACKAGE_PASSWORD_NEEDED: (
        "数据包已加密，请用 --password-file 给出口令 · encrypted, give --password-file: {file}"
    ),
    Problem.PACKAGE_PASSWORD_WRONG: "口令不对 · the password does not open {file}",
    Problem.PACKAGE_DAMAGED: (
        "数据包在途中损坏或被改动，未导入 · damaged or changed, not taken in: {file}: {entry}"
    ),
    Problem.PACKAGE_SIGNATURE_WRONG: "数据包签名不符，未导入 · the signature does not hold: {file}",
    Problem.PACKAGE_TOO_LARGE: "数据包过大，不打开 · too large to be opened: {file}: {entry}",
    Problem.PACKAGE_TOO_NEW: (
        "数据包由更新的版本生成，请先升级 · made by a newer version, update first: {file}"
    ),
    Problem.PACKAGE_CONTENT_WRONG: (
        "数据包内容有误，未导入 · wrong content, nothing was taken in: {file}: {entry}: {detail}"
    ),
    Problem.PACKAGE_CONFLICT: (
        "与已有数据冲突，未导入 · contradicts what is here, nothing was taken in: "
        "{file}: {entry}: {subject}: {kind.value}"
    ),
    Problem.PACKAGE_KEY_UNKNOWN: (
        "发送设备未经确认，请核对短码后加 --trust · unknown sender, check the code, add --trust: "
        "{file}: {name}: {code}"
    ),
    Problem.PACKAGE_KEY_REFUSED: "发送设备已被拒绝 · the sender is refused: {file}: {name}: {code}",
    Problem.NOTHING_TO_SEND: "没有需要报送的数据 · nothing to send",
    Problem.RECEIPT_INVALID: "不是有效的回执 · not a valid receipt: {file}",
    Problem.RECEIPT_FOREIGN: "不是本机所发数据包的回执 · not for a package of ours: {file}",
    Problem.FILE_NOT_READABLE: "文件无法读取 · cannot be read: {file}",
    Problem.NOT_FOUND: "没有找到 · not found: {id}",
}


def sentence(error: AppError) -> str:
    """What is wrong and what to do, on one line."""
    template = _SENTENCES.get(error.problem)
    if template is None:
        return f"{error.problem.name}: {error.params}"
    complaints = error.params.get("complaints")
    first = complaints[0] if isinstance(complaints, tuple) and complaints else ""
    return template.format(**{"first": first, **error.params})
