"use strict";
const check = (function () {
  const ROUND = [];
  const START = [];
  (function () {
    const fraction = (root) => Math.floor((root - Math.floor(root)) * 4294967296);
    for (let n = 2; ROUND.length < 64; n += 1) {
      let prime = true;
      for (let d = 2; d * d <= n; d += 1) if (n % d === 0) prime = false;
      if (!prime) continue;
      if (START.length < 8) START.push(fraction(Math.sqrt(n)));
      ROUND.push(fraction(Math.cbrt(n)));
    }
  })();

  function bytesOf(text) {
    const escaped = encodeURIComponent(text);
    const bytes = [];
    for (let i = 0; i < escaped.length; i += 1) {
      if (escaped[i] === "%") {
        bytes.push(parseInt(escaped.substr(i + 1, 2), 16));
        i += 2;
      } else bytes.push(escaped.charCodeAt(i));
    }
    return bytes;
  }

  function sha256OfBytes(message) {
    const length = message.length;
    const padded = new Uint8Array(((length + 8) >> 6 << 6) + 64);
    padded.set(message);
    padded[length] = 128;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(length / 536870912));
    view.setUint32(padded.length - 4, (length << 3) >>> 0);
    const state = START.slice();
    const words = new Int32Array(64);
    for (let at = 0; at < padded.length; at += 64) block(view, at, words, state);
    return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  function block(view, at, w, state) {
    const turn = (x, n) => (x >>> n) | (x << (32 - n));
    for (let i = 0; i < 16; i += 1) w[i] = view.getInt32(at + i * 4);
    for (let i = 16; i < 64; i += 1) {
      const s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3);
      const s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i += 1) {
      const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i] + w[i]) | 0;
      const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => { state[i] = (state[i] + value) | 0; });
  }

  const sha256 = (text) => sha256OfBytes(bytesOf(text.normalize("NFC")));
  const joined = (...parts) => sha256(parts.join("\n"));

  function byCodePoints(one, other) {
    const a = Array.from(one), b = Array.from(other);
    for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
      const difference = a[i].codePointAt(0) - b[i].codePointAt(0);
      if (difference) return difference;
    }
    return a.length - b.length;
  }

  function canonical(value) {
    if (typeof value === "string") return JSON.stringify(value.normalize("NFC"));
    if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
    if (value === null || typeof value !== "object") return JSON.stringify(value);
    const pairs = Object.keys(value).map((key) => [key.normalize("NFC"), value[key]]);
    pairs.sort((one, other) => byCodePoints(one[0], other[0]));
    return "{" + pairs.map(([key, item]) => JSON.stringify(key) + ":" + canonical(item)).join(",") + "}";
  }

  const commitment = (secret) => joined("draw-v1/secret", secret);
  const frameHash = (frame) => sha256(canonical(frame));
  const seed = (frame, secret, digits) => joined("draw-v1/seed", frameHash(frame), secret, digits);
  const ticket = (seedHex, batch, role, person) => joined("draw-v1/ticket", seedHex, batch, role, person);

  function order(seedHex, stratum) {
    const found = stratum.members.map((person) => [ticket(seedHex, stratum.batch, stratum.role, person), person]);
    found.sort((one, other) => byCodePoints(one[0], other[0]) || byCodePoints(one[1], other[1]));
    return found.map(([hash, person]) => ({ person: person, ticket: hash }));
  }

  return { sha256, sha256OfBytes, bytesOf, canonical, commitment, frameHash, seed, ticket, order };
})();

const page = (function () {
  const ROLES = { principal: "企业负责人", safety_manager: "安全管理人员", frontline: "一线员工" };
  const GIVERS = { representative: "现场负责人", witness: "见证人", officer: "执法人员" };
  const data = JSON.parse(document.getElementById("data").textContent);

  function make(tag, text, kind) {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  function field(parent, words, example) {
    const label = make("label", words);
    const input = make("input");
    input.autocomplete = "off";
    input.placeholder = example;
    label.appendChild(input);
    parent.appendChild(label);
    return input;
  }

  const hexOf = (text) => text.toLowerCase().replace(/[^0-9a-f]/g, "");
  const digitsOf = (text) => text.normalize("NFKC").replace(/\s+/g, "");
  const named = (person) => person + (data.names[person] ? " " + data.names[person] : "");

  function tell(list, right, yes, no) {
    list.appendChild(make("li", (right ? "✓ " + yes : "✗ " + no), right ? "right" : "wrong"));
    return right;
  }

  function checkDraw(draw, seen, typed, list, tables) {
    list.textContent = "";
    tables.textContent = "";
    const frame = draw.frame;
    const made = check.commitment(draw.secret);
    let good = tell(list, made === frame.device_commitment, "密数与承诺值相符", "密数与承诺值不符");
    if (hexOf(seen)) {
      const fits = hexOf(seen).length >= 8 && frame.device_commitment.startsWith(hexOf(seen));
      good = tell(list, fits, "承诺值就是您现场看到的", "承诺值不是您现场看到的（请至少输入 8 位）") && good;
    }
    good = tell(list, check.frameHash(frame) === draw.frame_hash, "抽取名单没有改过", "抽取名单与校验值不符") && good;
    if (!draw.digits) {
      list.appendChild(make("li", "这次抽取没有给出数字，没有抽人。"));
      return good;
    }
    if (digitsOf(typed)) {
      good = tell(list, digitsOf(typed) === draw.digits, "数字就是您现场给出的", "数字不是您现场给出的，下面按您输入的数字重算") && good;
    }
    const digits = digitsOf(typed) || draw.digits;
    const seed = check.seed(frame, draw.secret, digits);
    good = tell(list, seed === draw.seed, "种子算出来相同", "种子算出来不同") && good;
    frame.strata.forEach((stratum) => {
      good = checkStratum(draw, stratum, seed, list, tables) && good;
    });
    tell(list, good, "这次抽取核验无误", "这次抽取有不符之处");
    return good;
  }

  function checkStratum(draw, stratum, seed, list, tables) {
    const key = stratum.batch + "/" + stratum.role;
    const title = stratum.batch + " · " + (ROLES[stratum.role] || stratum.role);
    const found = check.order(seed, stratum);
    const first = found.slice(0, stratum.quota).map((each) => each.person);
    const same = JSON.stringify(first) === JSON.stringify(draw.drawn[key] || []);
    const inside = draw.replaced.filter((each) => stratum.members.indexOf(each.person) >= 0);
    const reserves = found.slice(stratum.quota, stratum.quota + inside.length).map((each) => each.person);
    const came = inside.map((each) => each.by);
    const inTurn = came.length === reserves.length && came.every((each) => reserves.indexOf(each) >= 0);
    showStratum(tables, title, stratum, found, inside);
    const good = tell(list, same, title + "：抽中 " + stratum.quota + " 人，顺序相同", title + "：抽中的人不同");
    if (!inside.length) return good;
    return tell(list, inTurn, title + "：替换按候补顺序", title + "：替换没有按候补顺序") && good;
  }

  function showStratum(tables, title, stratum, found, inside) {
    tables.appendChild(make("h3", title));
    const table = make("table");
    const head = make("tr");
    ["序", "人员", "签号", ""].forEach((words) => head.appendChild(make("th", words)));
    table.appendChild(head);
    found.forEach((each, place) => {
      const row = make("tr");
      const left = inside.some((one) => one.person === each.person);
      const came = inside.some((one) => one.by === each.person);
      const mark = left ? "抽中后被替换" : place < stratum.quota ? "抽中" : came ? "候补替上" : "候补";
      row.appendChild(make("td", String(place + 1)));
      row.appendChild(make("td", named(each.person)));
      row.appendChild(make("td", each.ticket.slice(0, 8), "code"));
      row.appendChild(make("td", mark, "mark"));
      table.appendChild(row);
    });
    tables.appendChild(table);
  }

  function addDraw(draw) {
    const part = make("section");
    part.appendChild(make("h2", "第 " + draw.frame.draw_no + " 次抽取" + (draw.abandoned === null ? "" : "（已放弃：" + draw.abandoned + "）")));
    part.appendChild(make("p", "承诺值"));
    part.appendChild(make("p", draw.frame.device_commitment, "code"));
    if (draw.digits) part.appendChild(make("p", "公开数字 " + draw.digits + "（" + (GIVERS[draw.digits_by] || "") + "给出）"));
    const seen = field(part, "您现场记下的承诺值（前 8 位即可）", "例如 1a2b 3c4d");
    const typed = field(part, "您现场给出的数字", "例如 201907");
    typed.inputMode = "numeric";
    const button = make("button", "重新计算这次抽取");
    button.type = "button";
    const list = make("ul", "", "results");
    const tables = make("div");
    button.addEventListener("click", () => checkDraw(draw, seen.value, typed.value, list, tables));
    [button, list, tables].forEach((each) => part.appendChild(each));
    document.getElementById("draws").appendChild(part);
    checkDraw(draw, "", "", list, tables);
  }

  function checkRecord(bytes) {
    const list = document.getElementById("record-results");
    list.textContent = "";
    const hash = check.sha256OfBytes(bytes);
    const printed = hexOf(document.getElementById("printed").value);
    list.appendChild(make("li", "算出 " + hash, "code"));
    tell(list, hash === data.record_hash, "就是归档时的数据", "不是归档时的数据");
    if (printed) tell(list, printed.length >= 8 && hash.startsWith(printed), "与纸上的校验码一致", "与纸上的校验码不一致（请至少输入 8 位）");
    let text = "";
    bytes.forEach((byte) => { text += "%" + byte.toString(16).padStart(2, "0"); });
    try {
      const record = JSON.parse(decodeURIComponent(text));
      const same = check.canonical(record.draws) === check.canonical(data.draws);
      tell(list, same, "其中的抽取与本页相同", "其中的抽取与本页不同");
    } catch (error) {
      tell(list, false, "", "读不出其中的内容");
    }
  }

  function begin() {
    document.getElementById("what").textContent = data.number + "　" + data.enterprise;
    data.draws.forEach(addDraw);
    const file = document.getElementById("file");
    document.getElementById("check-record").addEventListener("click", () => {
      const pasted = document.getElementById("pasted").value.trim();
      if (!file.files.length) { checkRecord(check.bytesOf(pasted)); return; }
      const reader = new FileReader();
      reader.onload = () => checkRecord(Array.from(new Uint8Array(reader.result)));
      reader.readAsArrayBuffer(file.files[0]);
    });
  }

  begin();
  return { checkDraw };
})();
