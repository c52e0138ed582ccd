/* Old phones read this too: no newer than ECMAScript 5. */
(function () {
  'use strict';
  var body = document.body;
  var root = document.documentElement;
  var token = body.getAttribute('data-token');

  function one(id) { return document.getElementById(id); }

  function each(list, act) {
    for (var i = 0; i < list.length; i += 1) { act(list[i], i); }
  }

  function recall(name) {
    try { return window.localStorage.getItem(name); } catch (refused) { return null; }
  }

  function remember(name, value) {
    try {
      if (value === null) { window.localStorage.removeItem(name); }
      else { window.localStorage.setItem(name, value); }
    } catch (refused) { /* the page's own memory must do */ }
  }

  function send(path, data, then) {
    var request = new XMLHttpRequest();
    request.open(data === null ? 'GET' : 'POST', path, true);
    request.timeout = 8000;
    if (data !== null) {
      request.setRequestHeader('Content-Type', 'application/json');
      request.setRequestHeader('X-Token', token);
    }
    request.onload = function () {
      var reply = {};
      try { reply = JSON.parse(request.responseText); } catch (other) { reply = {}; }
      then(request.status, reply);
    };
    request.onerror = request.ontimeout = request.onabort = function () { then(0, {}); };
    request.send(data === null ? null : JSON.stringify(data));
  }

  window.addEventListener('pageshow', function (event) {
    if (event.persisted) { window.location.reload(); }
  });

  if (recall('large') === '1') { root.className = 'large'; }

  if (body.className === 'test') { test(); }
  if (body.className === 'sign') { sign(); }

  function test() {
    var sections = document.querySelectorAll('section.question');
    var place = 'unsent-' + body.getAttribute('data-tag');
    var paused = body.getAttribute('data-paused') === '1';
    var ends = new Date().getTime() + 1000 * Number(body.getAttribute('data-remaining'));
    var memory = {};
    var sending = false;
    var offline = false;
    var leaving = false;
    var lastOrder = Number(body.getAttribute('data-order'));
    var stores = false;
    var leftUnsent = 0;
    var current = 0;
    var typing = null;

    function unsent() {
      if (!stores) { return memory; }
      try { return JSON.parse(recall(place)) || {}; } catch (broken) { return {}; }
    }

    function keep(queue) {
      memory = queue;
      remember(place, Object.keys(queue).length ? JSON.stringify(queue) : null);
    }

    function order() {
      lastOrder = Math.max(new Date().getTime(), lastOrder + 1);
      return lastOrder;
    }

    function answer(section, response) {
      var queue = unsent();
      queue[section.getAttribute('data-position')] = { response: response, order: order() };
      keep(queue);
      told('正在保存…', true);
      flush();
    }

    function flush() {
      var queue = unsent();
      var waiting = Object.keys(queue);
      if (sending || paused || !waiting.length) { return; }
      waiting.sort(function (a, b) { return queue[a].order - queue[b].order; });
      var position = waiting[0];
      var entry = queue[position];
      sending = true;
      send('/answer', { position: Number(position), response: entry.response, order: entry.order },
        function (status, reply) {
          sending = false;
          settled(position, entry, status, reply);
        });
    }

    function drop(position, entry) {
      var queue = unsent();
      if (queue[position] && queue[position].order === entry.order) { delete queue[position]; }
      keep(queue);
    }

    function settled(position, entry, status, reply) {
      offline = status === 0;
      if (status === 200 && reply.saved) {
        drop(position, entry);
        clock(reply.remaining);
        if (reply.superseded) { leaving = true; window.location.reload(); return; }
        if (Object.keys(unsent()).length) { flush(); } else { told('已保存 ' + reply.saved, false); }
      } else if (status === 409) {
        follow(reply);
      } else if (status === 422 || status === 400) {
        drop(position, entry);
        told('这一题没有保存，请重新作答', true);
      } else if (status === 403) {
        gone(reply);
      } else {
        told('没有网络，答案已记在手机上，连上后自动发送', true);
      }
      review();
    }

    function gone(reply) {
      if (reply.course === 'forged') { away('/test'); } else { away('/'); }
    }

    function follow(reply) {
      if (reply.course === 'running' || reply.course === 'paused') {
        pause(reply.course === 'paused');
        clock(reply.remaining);
      } else if (reply.course === 'finished') {
        lost();
        away('/test');
      } else if (reply.course) {
        away('/test');
      }
    }

    function lost() {
      var open = Object.keys(unsent()).length;
      remember('lost', open ? String(open) : null);
      keep({});
    }

    function pause(now) {
      var went = paused && !now;
      paused = now;
      one('veil').hidden = !paused;
      if (went) { flush(); }
    }

    function clock(seconds) {
      if (typeof seconds === 'number') { ends = new Date().getTime() + 1000 * seconds; }
    }

    function away(path) {
      leaving = true;
      window.location.replace(path);
    }

    function told(words, late) {
      one('saved').textContent = words;
      one('saved').className = late ? 'late' : '';
    }

    function watch() {
      send('/state', null, function (status, reply) {
        if (status === 200) {
          offline = false;
          follow(reply);
          flush();
          if (leftUnsent) { leftUnsent -= 1; left(); }
        } else if (status === 403) {
          gone(reply);
        } else if (status === 0) {
          offline = true;
          if (Object.keys(unsent()).length === 0) { told('没有网络，可以接着答', true); }
        }
      });
    }

    function showTime() {
      var seconds = Math.max(0, Math.ceil((ends - new Date().getTime()) / 1000));
      var rest = seconds % 60;
      if (paused) { return; }
      one('time').textContent = Math.floor(seconds / 60) + ':' + (rest < 10 ? '0' : '') + rest;
      if (seconds === 0 && !sending) { watch(); }
    }

    function left() {
      send('/left', {}, function (status) { if (status === 0) { leftUnsent += 1; } });
    }

    function responseOf(section) {
      var type = section.getAttribute('data-type');
      var keys = [];
      if (type === 'fill') {
        each(section.querySelectorAll('.blank'), function (blank) { keys.push(blank.value); });
        return keys.join('') === '' ? null : keys;
      }
      if (type === 'short') { return section.querySelector('.text').value || null; }
      each(section.querySelectorAll('.tile[aria-pressed=true]'), function (tile) {
        keys.push(tile.getAttribute('data-key'));
      });
      if (!keys.length) { return null; }
      if (type === 'true_false') { return keys[0] === 'true'; }
      return type === 'multiple' ? keys : keys[0];
    }

    function fillIn(section, response) {
      var type = section.getAttribute('data-type');
      if (type === 'fill') {
        each(section.querySelectorAll('.blank'), function (blank, i) {
          blank.value = response ? response[i] : '';
        });
      } else if (type === 'short') {
        section.querySelector('.text').value = response || '';
      } else {
        each(section.querySelectorAll('.tile'), function (tile) {
          var key = tile.getAttribute('data-key');
          var on = type === 'multiple' ? response !== null && response.indexOf(key) >= 0
            : String(response) === key;
          tile.setAttribute('aria-pressed', on ? 'true' : 'false');
        });
      }
    }

    function chose(section, tile) {
      var on = tile.getAttribute('aria-pressed') === 'true';
      if (section.getAttribute('data-type') !== 'multiple') {
        each(section.querySelectorAll('.tile'), function (other) {
          other.setAttribute('aria-pressed', 'false');
        });
      }
      tile.setAttribute('aria-pressed', on ? 'false' : 'true');
      answer(section, responseOf(section));
    }

    function typed(section) {
      told('正在保存…', true);
      window.clearTimeout(typing);
      typing = window.setTimeout(function () { settle(section); }, 800);
    }

    function settle(section) {
      window.clearTimeout(typing);
      typing = null;
      answer(section, responseOf(section));
    }

    function prepare(section) {
      each(section.querySelectorAll('.tile'), function (tile) {
        tile.addEventListener('click', function () { chose(section, tile); });
      });
      each(section.querySelectorAll('.blank, .text'), function (field) {
        field.addEventListener('input', function () { typed(section); });
        field.addEventListener('change', function () { if (typing) { settle(section); } });
      });
    }

    function answered(section) {
      return section.getAttribute('data-type') === 'practical' || responseOf(section) !== null;
    }

    function review() {
      var open = 0;
      each(sections, function (section, i) {
        var done = answered(section);
        if (!done) { open += 1; }
        one('numbers').children[i].className = done ? 'done' : '';
      });
      var waiting = Object.keys(unsent()).length;
      one('open').textContent = waiting ? '还有 ' + waiting + ' 题的答案没有发送，连上网络后才能交卷。'
        : open ? '还有 ' + open + ' 题没有答。' : '全部答完，可以交卷。';
      one('submit').disabled = waiting > 0;
    }

    function show(index) {
      current = Math.max(0, Math.min(sections.length, index));
      each(sections, function (section, i) { section.hidden = i !== current; });
      one('review').hidden = current !== sections.length;
      one('where').textContent = current === sections.length ? '题目列表'
        : '第 ' + (current + 1) + ' / ' + sections.length + ' 题';
      one('back').disabled = current === 0;
      one('next').hidden = current === sections.length;
      one('next').textContent = current === sections.length - 1 ? '检查并交卷' : '下一题';
      remember(place + '-at', String(Math.min(current + 1, sections.length)));
      review();
      quiet();
      window.scrollTo(0, 0);
    }

    function go(index) {
      if (typing && sections[current]) { settle(sections[current]); }
      window.location.hash = index >= sections.length ? 'list' : String(index + 1);
      show(index);
    }

    function fromHash() {
      var hash = window.location.hash.replace('#', '');
      show(hash === 'list' ? sections.length : (Number(hash) || 1) - 1);
    }

    function voice() {
      var found = null;
      if (!window.speechSynthesis || !window.SpeechSynthesisUtterance) { return null; }
      each(window.speechSynthesis.getVoices(), function (known) {
        if (/^(zh|cmn)/i.test(known.lang)) { found = found || known; }
      });
      return found;
    }

    function quiet() { if (window.speechSynthesis) { window.speechSynthesis.cancel(); } }

    function speak() {
      var section = sections[current];
      if (!section) { return; }
      var words = [section.querySelector('.stem').textContent];
      each(section.querySelectorAll('.tile'), function (tile) {
        words.push(tile.querySelector('b').textContent + '，' + tile.querySelector('span').textContent);
      });
      var speech = new window.SpeechSynthesisUtterance(words.join('。'));
      speech.lang = 'zh-CN';
      speech.voice = voice();
      speech.rate = 0.9;
      quiet();
      window.speechSynthesis.speak(speech);
    }

    function offerSpeech() { one('speak').hidden = voice() === null; }

    each(sections, function (section, i) {
      var number = document.createElement('button');
      number.type = 'button';
      number.textContent = String(i + 1);
      number.addEventListener('click', function () { go(i); });
      one('numbers').appendChild(number);
      prepare(section);
    });
    remember('stores', 'yes');
    stores = recall('stores') === 'yes';
    (function restore() {
      var queue = unsent();
      each(sections, function (section) {
        var entry = queue[section.getAttribute('data-position')];
        if (entry) {
          fillIn(section, entry.response);
          lastOrder = Math.max(lastOrder, entry.order);
        }
      });
    }());
    one('large').addEventListener('click', function () {
      root.className = root.className === 'large' ? '' : 'large';
      remember('large', root.className === 'large' ? '1' : null);
    });
    one('speak').addEventListener('click', speak);
    one('list').addEventListener('click', function () { go(sections.length); });
    one('back').addEventListener('click', function () { go(current - 1); });
    one('next').addEventListener('click', function () { go(current + 1); });
    one('finish').addEventListener('submit', function (event) {
      if (Object.keys(unsent()).length) { event.preventDefault(); return; }
      leaving = true;
    });
    window.addEventListener('hashchange', fromHash);
    window.addEventListener('beforeunload', function () { leaving = true; });
    window.addEventListener('online', watch);
    document.addEventListener('visibilitychange', function () {
      if (document.hidden && !leaving) { left(); }
      if (!document.hidden) { leaving = false; watch(); }
    });
    if (window.speechSynthesis) {
      offerSpeech();
      window.speechSynthesis.onvoiceschanged = offerSpeech;
    }
    pause(paused);
    if (!window.location.hash) {
      window.location.replace('#' + (recall(place + '-at') || body.getAttribute('data-position')));
    }
    fromHash();
    showTime();
    flush();
    window.setInterval(showTime, 500);
    window.setInterval(function () { if (offline || Object.keys(unsent()).length) { flush(); } }, 2000);
    window.setInterval(watch, 4000);
  }

  function sign() {
    var pad = one('pad');
    var strokes = [];
    var stroke = null;
    var began = 0;
    var pen = null;

    function size() {
      var ratio = window.devicePixelRatio || 1;
      pad.width = Math.round(pad.clientWidth * ratio);
      pad.height = Math.round(pad.clientHeight * ratio);
      pen = pad.getContext('2d');
      pen.lineWidth = 3 * ratio;
      pen.lineCap = 'round';
      pen.lineJoin = 'round';
      pen.strokeStyle = '#10233f';
      each(strokes, draw);
    }

    function draw(points) {
      var unit = pad.width / 1000;
      pen.beginPath();
      each(points, function (point, i) {
        if (i === 0) { pen.moveTo(point[0] * unit, point[1] * unit); }
        pen.lineTo(point[0] * unit, point[1] * unit);
      });
      pen.stroke();
    }

    function at(event) {
      var touch = event.touches && event.touches.length ? event.touches[0] : event;
      var box = pad.getBoundingClientRect();
      var now = new Date().getTime();
      if (!began) { began = now; }
      var unit = box.width / 1000;
      var x = Math.max(0, Math.min(1000, Math.round((touch.clientX - box.left) / unit)));
      var y = Math.max(0, Math.min(4000, Math.round((touch.clientY - box.top) / unit)));
      return [x, y, now - began, 500];
    }

    function down(event) {
      event.preventDefault();
      stroke = [at(event)];
      strokes.push(stroke);
    }

    function move(event) {
      if (!stroke) { return; }
      event.preventDefault();
      stroke.push(at(event));
      draw(stroke.slice(-2));
      one('keep').disabled = false;
    }

    function up() { stroke = null; }

    pad.addEventListener('touchstart', down, false);
    pad.addEventListener('touchmove', move, false);
    pad.addEventListener('touchend', up, false);
    pad.addEventListener('touchcancel', up, false);
    pad.addEventListener('mousedown', down, false);
    document.addEventListener('mousemove', move, false);
    document.addEventListener('mouseup', up, false);
    window.addEventListener('resize', size);
    one('clear').addEventListener('click', function () {
      strokes = [];
      began = 0;
      one('keep').disabled = true;
      size();
    });
    one('keep').addEventListener('click', function () {
      one('keep').disabled = true;
      send('/sign', { strokes: strokes }, function (status, reply) {
        if (status === 200) { window.location.replace(reply.next); return; }
        one('keep').disabled = false;
        one('told').textContent = status === 422 ? '签名太短，请写出姓名。'
          : status === 0 ? '没有网络，请连上 Wi-Fi 后再提交。' : '没有保存，请再提交一次。';
      });
    });
    if (recall('lost')) {
      one('told').textContent = '交卷时还有 ' + recall('lost')
        + ' 题的答案没有送到电脑，没有计入。请告诉执法人员。';
      remember('lost', null);
    }
    size();
  }
}());
