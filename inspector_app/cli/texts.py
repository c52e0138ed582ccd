"""One line for every problem that a command can meet, in Chinese and English."""

from __future__ import annotations

from inspector_app.domain.errors import AppError, Problem

_SENTENCES = {
    Problem.FILE_NOT_FOUND: "找不到文件 · no such file: {path}",
    Problem.FILE_EMPTY: "文件是空的 · the file is empty: {file}",
    Problem.BANK_INVALID: "题库文件有错 · the question bank is wrong: {file}: {first}",
    Problem.QUESTION_CHANGED_SAME_VERSION: (
        "题目改了但版本号没变，请提高版本号 · changed without a new version: {file}: {refs}"
    ),
    Problem.FOLDER_NOT_WRITABLE: "文件夹不能写入，请换一个 · cannot write to the folder: {folder}",
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
    Problem.DEMO_NEEDS_EMPTY_DATA: (
        "演示需要空的数据文件夹，请用 --data 另选 · the demo needs an empty data folder: --data DIR"
    ),
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
