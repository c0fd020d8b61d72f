// Draws each figure.chart from the table that stands in it. The table is the source: without this file it is what one reads.
(function () {
  'use strict';
  if (!window.echarts) return;

  var SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'];
  var DASHES = ['solid', 'dashed', 'dotted', [12, 4, 2, 4]];

  // One row a category; a column whose heading says data-series is drawn.
  function read(figure) {
    var table = figure.querySelector('table');
    var heads = Array.prototype.slice.call(table.tHead.rows[table.tHead.rows.length - 1].cells);
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    return {
      names: rows.map(function (row) { return row.cells[0].textContent.trim(); }),
      urls: rows.map(function (row) { var a = row.cells[0].querySelector('a'); return a && a.getAttribute('href'); }),
      places: rows.map(function (row) { return row.dataset; }),
      series: heads.map(function (head, at) { return { head: head, at: at }; })
        .filter(function (each) { return each.head.hasAttribute('data-series'); })
        .map(function (each) {
          return {
            name: each.head.textContent.trim(),
            values: rows.map(function (row) {
              var told = row.cells[each.at].getAttribute('data-value');
              return told === null || told === '' ? null : Number(told);
            }),
            said: rows.map(function (row) { return row.cells[each.at].textContent.replace(/\s+/g, ' ').trim(); })
          };
        })
    };
  }

  function look(figure) {
    var style = getComputedStyle(figure);
    function of(name, otherwise) { return style.getPropertyValue(name).trim() || otherwise; }
    return {
      ink: style.color, font: style.fontFamily, size: parseFloat(style.fontSize) || 16,
      soft: of('--chart-soft', '#5e5850'), line: of('--chart-line', '#e3dcd1'), paper: of('--chart-paper', '#fff'),
      mean: of('--chart-mean', '#23211e'), inside: of('--chart-inside', '#fff'),
      colours: [of('--chart-1', '#a85a12'), of('--chart-2', '#1a4f86'), of('--chart-3', '#1e6b3a'), of('--chart-4', '#8c1d17')]
    };
  }

  function common(data, how) {
    return {
      animation: false,
      color: how.colours,
      textStyle: { fontFamily: how.font, color: how.ink, fontSize: how.size * 0.875 },
      aria: { enabled: false, decal: { show: data.series.length > 1 } },
      legend: { show: data.series.length > 1, top: 0, left: 0, itemWidth: 28, textStyle: { color: how.ink, fontSize: how.size * 0.875 } },
      tooltip: {
        renderMode: 'richText', confine: true, backgroundColor: how.paper, borderColor: how.soft,
        textStyle: { color: how.ink, fontFamily: how.font }
      }
    };
  }

  function meanLine(figure, how, along, end) {
    if (!figure.dataset.mean) return undefined;
    var at = {}; at[along] = Number(figure.dataset.mean);
    return {
      silent: true, symbol: 'none', animation: false,
      lineStyle: { color: how.mean, width: 2, type: 'dashed' },
      label: { formatter: figure.dataset.meanLabel || '', color: how.ink, fontSize: how.size * 0.875, fontWeight: 'bold', position: end, distance: 6 },
      data: [at]
    };
  }

  function valueAxis(figure, how, narrow) {
    var percent = figure.dataset.unit === '%';
    return {
      type: 'value', min: 0, max: percent ? 100 : undefined, minInterval: percent ? undefined : 1, interval: percent ? (narrow ? 50 : 25) : undefined, splitNumber: narrow ? 2 : 4,
      axisLabel: { color: how.soft, fontSize: how.size * 0.8125, formatter: percent ? '{value}%' : '{value}' },
      splitLine: { lineStyle: { color: how.line } }
    };
  }

  function over(data) {
    return function (points) {
      points = Array.isArray(points) ? points : [points];
      return [data.names[points[0].dataIndex]].concat(points.map(function (point) {
        return data.series[point.seriesIndex].name + '  ' + data.series[point.seriesIndex].said[point.dataIndex];
      })).join('\n');
    };
  }

  // Lying bars: names of schools are long.
  function bars(figure, data, how, width) {
    var option = common(data, how), many = data.series.length > 1;
    var longest = Math.max.apply(null, data.names.map(function (name) { return name.length; }).concat(2));
    var room = Math.min(how.size * 0.875 * longest + 4, width * 0.4);
    var most = figure.dataset.unit === '%' ? 100 : Math.max.apply(null, data.series.map(function (each) { return Math.max.apply(null, each.values.concat(1)); }));
    option.grid = { left: 4, right: how.size * 2.5, top: (many ? how.size * 2.25 : 8) + (figure.dataset.mean ? how.size * 1.25 : 0), bottom: 4, outerBoundsMode: 'same' };
    option.tooltip.trigger = 'axis';
    option.tooltip.axisPointer = { type: 'shadow' };
    option.tooltip.formatter = over(data);
    option.xAxis = valueAxis(figure, how, width < 480);
    option.yAxis = {
      type: 'category', data: data.names, inverse: true, triggerEvent: true,
      axisLabel: { color: how.ink, fontSize: how.size * 0.875, width: room, overflow: 'truncate', interval: 0 },
      axisTick: { show: false }, axisLine: { lineStyle: { color: how.soft } }
    };
    option.series = data.series.map(function (each, at) {
      return {
        type: 'bar', name: each.name, barMaxWidth: how.size * 1.25, barMinHeight: 0,
        stack: figure.dataset.chart === 'stacks' ? 'all' : undefined,
        itemStyle: { borderColor: how.ink, borderWidth: many ? 1 : 0 },
        label: {
          show: figure.dataset.chart !== 'stacks', position: 'insideLeft', color: how.inside, fontSize: how.size * 0.875,
          formatter: function (point) { return each.said[point.dataIndex]; }
        },
        markLine: at === 0 ? meanLine(figure, how, 'xAxis', 'start') : undefined,
        data: each.values.map(function (value, row) {
          if (value === null) return { value: 0, label: { position: 'right', color: how.soft }, itemStyle: { color: 'transparent' } };
          return (width - room - how.size * 2.5) * value / most < how.size * (each.said[row].length * 0.6 + 1) ? { value: value, label: { position: 'right', color: how.ink } } : value; // there is no room in a short one
        })
      };
    });
    return { option: option, height: option.grid.top + how.size * 2 + data.names.length * how.size * (many && figure.dataset.chart !== 'stacks' ? 1.5 * data.series.length : 1.875) };
  }

  function lines(figure, data, how) {
    var option = common(data, how), many = data.series.length > 1;
    option.grid = { left: 4, right: how.size * 2.5, top: many ? how.size * 2.75 : how.size * 1.5, bottom: 4, outerBoundsMode: 'same' };
    option.tooltip.trigger = 'axis';
    option.tooltip.formatter = over(data);
    option.xAxis = {
      type: 'category', data: data.names,
      axisLabel: { color: how.ink, fontSize: how.size * 0.8125, hideOverlap: true }, axisLine: { lineStyle: { color: how.soft } }, axisTick: { show: false }
    };
    option.yAxis = valueAxis(figure, how, false);
    option.series = data.series.map(function (each, at) {
      return {
        type: 'line', name: each.name, symbol: SYMBOLS[at % 4], symbolSize: how.size * 0.5, connectNulls: false,
        lineStyle: { width: 3, type: DASHES[at % 4] },
        label: { show: true, position: 'top', color: how.ink, fontSize: how.size * 0.8125, formatter: function (point) { return each.said[point.dataIndex]; } },
        markLine: at === 0 ? meanLine(figure, how, 'yAxis', 'insideStartTop') : undefined,
        data: data.series.length === 2 ? apart(each, data.series[1 - at], at) : each.values
      };
    });
    return { option: option, height: how.size * 17 };
  }

  // Of two lines the lower one has its figures below, so that close ones do not stand on each other.
  function apart(each, other, at) {
    return each.values.map(function (value, row) {
      var beside = other.values[row];
      return value !== null && beside !== null && (value < beside || value === beside && at === 1) ? { value: value, label: { position: 'bottom' } } : value;
    });
  }

  // Beside each point, on the side where there is room; the larger first, and no name over another or over a point.
  function name(points, names, letter, size, at, width, height) {
    var taken = points.map(function (p) { return around(at(p), size(p.row), size(p.row)); });
    points.slice().sort(function (a, b) { return size(b.row) - size(a.row); }).forEach(function (p) {
      var middle = at(p), off = size(p.row) / 2 + 4, long = letter * names[p.row].length, own = points.indexOf(p);
      var boxes = {
        right: around([middle[0] + off + long / 2, middle[1]], long, letter * 1.2), left: around([middle[0] - off - long / 2, middle[1]], long, letter * 1.2),
        top: around([middle[0], middle[1] - off - letter / 2], long, letter * 1.2), bottom: around([middle[0], middle[1] + off + letter / 2], long, letter * 1.2)
      };
      var side = Object.keys(boxes).find(function (each) {
        var box = boxes[each];
        return box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height && !taken.some(function (other, row) { return row !== own && meet(box, other); });
      });
      p.label = side ? { position: side } : { show: false };
      if (side) taken.push(boxes[side]);
    });
  }
  function around(middle, wide, high) { return [middle[0] - wide / 2, middle[1] - high / 2, middle[0] + wide / 2, middle[1] + high / 2]; }
  function meet(one, other) { return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]; }

  // Schools where they stand: no tiles from elsewhere, the shape of the county comes from its schools.
  function map(figure, data, how, width, room) {
    var option = common(data, how), values = data.series[0].values;
    var most = Math.max.apply(null, values.map(function (value) { return value || 0; }).concat(1));
    var points = data.places.map(function (place, row) {
      return { value: [Number(place.lng), Number(place.lat)], row: row, kind: place.kind };
    });
    var lng = points.map(function (p) { return p.value[0]; }), lat = points.map(function (p) { return p.value[1]; });
    var middle = [(Math.max.apply(null, lng) + Math.min.apply(null, lng)) / 2, (Math.max.apply(null, lat) + Math.min.apply(null, lat)) / 2];
    var least = Math.min(1, width / 640); // on a phone the dots are smaller
    var squeeze = Math.cos(middle[1] * Math.PI / 180);
    var wide = Math.max((Math.max.apply(null, lng) - Math.min.apply(null, lng)) * squeeze, 0.02);
    var high = Math.max(Math.max.apply(null, lat) - Math.min.apply(null, lat), 0.02);
    var height = room || Math.max(how.size * 17, Math.min(width * high / wide, how.size * 36));
    var edge = how.size * 3;
    var scale = Math.max(wide / (width - 2 * edge), high / (height - 2 * edge));
    function size(row) { return how.size * (0.5 + (values[row] ? 1.5 * least * Math.sqrt(values[row] / most) : 0)); }
    name(points, data.names, how.size * 0.8125, size, function (p) {
      return [width / 2 + (p.value[0] - middle[0]) * squeeze / scale, height / 2 - (p.value[1] - middle[1]) / scale];
    }, width, height);
    option.grid = { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'none' };
    option.xAxis = { show: false, type: 'value', min: middle[0] - scale * width / 2 / squeeze, max: middle[0] + scale * width / 2 / squeeze };
    option.yAxis = { show: false, type: 'value', min: middle[1] - scale * height / 2, max: middle[1] + scale * height / 2 };
    option.tooltip.trigger = 'item';
    option.tooltip.formatter = function (point) { return data.names[point.data.row] + '\n' + data.series[0].name + '  ' + data.series[0].said[point.data.row]; };
    option.series = [{
      type: 'scatter', data: points,
      symbol: function (value, point) { return point.data.kind === 'TEACHING_POINT' ? 'diamond' : 'circle'; },
      symbolSize: function (value, point) { return size(point.data.row); },
      itemStyle: { opacity: 0.85, borderColor: how.ink, borderWidth: 1 },
      label: {
        show: true, position: 'right', distance: 4, color: how.ink, fontSize: how.size * 0.8125,
        formatter: function (point) { return data.names[point.data.row]; }
      }
    }];
    return { option: option, height: height };
  }

  var KINDS = { bars: bars, stacks: bars, lines: lines, map: map };

  function draw(figure) {
    var picture = figure.querySelector('.chart-picture');
    var data = read(figure);
    if (!data.names.length || !KINDS[figure.dataset.chart]) return;
    var first = picture.hidden, table = figure.querySelector('details');
    picture.hidden = false;
    figure.classList.add('drawn');
    if (first && table) table.open = false;
    var fills = getComputedStyle(picture).flexGrow === '1'; // the page says how high it is, not what is drawn
    if (fills) picture.style.height = '';
    var made = KINDS[figure.dataset.chart](figure, data, look(figure), picture.clientWidth, fills ? picture.clientHeight : 0);
    if (!fills) picture.style.height = Math.round(made.height) + 'px';
    var chart = echarts.getInstanceByDom(picture) || echarts.init(picture, null, { renderer: 'canvas' });
    chart.resize();
    chart.setOption(made.option, true);
    chart.off('click');
    chart.on('click', function (point) {
      var row = point.data && point.data.row !== undefined ? point.data.row : point.componentType === 'yAxis' ? data.names.indexOf(point.value) : point.dataIndex;
      if (data.urls[row]) window.location = data.urls[row];
    });
    if (first) watch(picture);
  }

  var watcher = window.ResizeObserver && new ResizeObserver(function (changed) {
    changed.forEach(function (each) {
      var picture = each.target, width = Math.round(each.contentRect.width);
      if (!width || picture.drawnAt === width) return;
      picture.drawnAt = width;
      draw(picture.closest('figure.chart'));
    });
  });
  function watch(picture) {
    picture.drawnAt = Math.round(picture.clientWidth);
    if (watcher) watcher.observe(picture);
  }

  // Cells side by side by tabs, lines below each other: what Excel and WPS take as a table. Nothing becomes a formula there.
  function asText(table) {
    return Array.prototype.map.call(table.rows, function (row) {
      return Array.prototype.map.call(row.cells, function (cell) {
        var text = cell.textContent.replace(/\s+/g, ' ').trim();
        return /^[=+@\-]/.test(text) && isNaN(Number(text)) ? "'" + text : text;
      }).join('\t');
    }).join('\n');
  }

  // Where the page is not served by https, the clipboard is reached the old way.
  function copied(text) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    var area = document.createElement('textarea');
    area.value = text;
    area.className = 'visually-hidden';
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand('copy');
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error('not copied'));
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('.chart-copy button');
    if (!button) return;
    var words = button.querySelector('span'), before = button.dataset.before || words.textContent;
    button.dataset.before = before;
    copied(asText(button.closest('figure').querySelector('table')))
      .then(function () { words.textContent = button.dataset.copied; }, function () { words.textContent = button.dataset.byHand; })
      .then(function () { setTimeout(function () { words.textContent = before; }, 4000); });
  });

  function drawAll(within) {
    within.querySelectorAll('figure.chart').forEach(draw);
    within.querySelectorAll('.chart-copy').forEach(function (copy) { copy.hidden = false; });
  }
  document.addEventListener('htmx:beforeSwap', function (event) {
    event.target.querySelectorAll('.chart-picture').forEach(function (picture) {
      if (watcher) watcher.unobserve(picture);
      var chart = echarts.getInstanceByDom(picture);
      if (chart) chart.dispose();
    });
  });
  document.addEventListener('htmx:afterSettle', function (event) { drawAll(event.target); });
  drawAll(document);
})();
