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
      mean: of('--chart-mean', '#23211e'),
      colours: [of('--chart-1', '#c07412'), of('--chart-2', '#1a4f86'), of('--chart-3', '#1e6b3a'), of('--chart-4', '#8c1d17')]
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

  function valueAxis(figure, how) {
    var percent = figure.dataset.unit === '%';
    return {
      type: 'value', min: 0, max: percent ? 100 : undefined, minInterval: percent ? undefined : 1, interval: percent ? 25 : undefined, splitNumber: 4,
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
    option.grid = { left: 4, right: how.size * 4, top: (many ? how.size * 2.25 : 8) + (figure.dataset.mean ? how.size * 1.25 : 0), bottom: 4, outerBoundsMode: 'same' };
    option.tooltip.trigger = 'axis';
    option.tooltip.axisPointer = { type: 'shadow' };
    option.tooltip.formatter = over(data);
    option.xAxis = valueAxis(figure, how);
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
          show: figure.dataset.chart !== 'stacks', position: 'right', color: how.ink, fontSize: how.size * 0.875,
          formatter: function (point) { return each.said[point.dataIndex]; }
        },
        markLine: at === 0 ? meanLine(figure, how, 'xAxis', 'start') : undefined,
        data: each.values.map(function (value, row) {
          return value === null ? { value: 0, label: { color: how.soft }, itemStyle: { color: 'transparent' } } : value;
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
    option.yAxis = valueAxis(figure, how);
    option.series = data.series.map(function (each, at) {
      return {
        type: 'line', name: each.name, symbol: SYMBOLS[at % 4], symbolSize: how.size * 0.5, connectNulls: false,
        lineStyle: { width: 3, type: DASHES[at % 4] },
        label: { show: true, position: 'top', color: how.ink, fontSize: how.size * 0.8125, formatter: function (point) { return each.said[point.dataIndex]; } },
        labelLayout: { hideOverlap: true },
        markLine: at === 0 ? meanLine(figure, how, 'yAxis', 'insideStartTop') : undefined,
        data: each.values
      };
    });
    return { option: option, height: how.size * 17 };
  }

  // Schools where they stand: no tiles from elsewhere, the shape of the county comes from its schools.
  function map(figure, data, how, width) {
    var option = common(data, how), values = data.series[0].values;
    var most = Math.max.apply(null, values.map(function (value) { return value || 0; }).concat(1));
    var points = data.places.map(function (place, row) {
      return { value: [Number(place.lng), Number(place.lat)], row: row, kind: place.kind };
    });
    var lng = points.map(function (p) { return p.value[0]; }), lat = points.map(function (p) { return p.value[1]; });
    var middle = [(Math.max.apply(null, lng) + Math.min.apply(null, lng)) / 2, (Math.max.apply(null, lat) + Math.min.apply(null, lat)) / 2];
    var squeeze = Math.cos(middle[1] * Math.PI / 180);
    var wide = Math.max((Math.max.apply(null, lng) - Math.min.apply(null, lng)) * squeeze, 0.02);
    var high = Math.max(Math.max.apply(null, lat) - Math.min.apply(null, lat), 0.02);
    var fixed = figure.querySelector('.chart-picture').dataset.height;
    var height = fixed ? Number(fixed) : Math.max(how.size * 17, Math.min(width * high / wide, how.size * 36));
    var edge = how.size * 3;
    var scale = Math.max(wide / (width - 2 * edge), high / (height - 2 * edge));
    points.forEach(function (p) { if (p.value[0] > middle[0] + scale * width / 5 / squeeze) p.label = { position: 'left' }; });
    option.grid = { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'none' };
    option.xAxis = { show: false, type: 'value', min: middle[0] - scale * width / 2 / squeeze, max: middle[0] + scale * width / 2 / squeeze };
    option.yAxis = { show: false, type: 'value', min: middle[1] - scale * height / 2, max: middle[1] + scale * height / 2 };
    option.tooltip.trigger = 'item';
    option.tooltip.formatter = function (point) { return data.names[point.data.row] + '\n' + data.series[0].name + '  ' + data.series[0].said[point.data.row]; };
    option.series = [{
      type: 'scatter', data: points,
      symbol: function (value, point) { return point.data.kind === 'TEACHING_POINT' ? 'diamond' : 'circle'; },
      symbolSize: function (value, point) {
        var count = values[point.data.row];
        return count ? how.size * (0.5 + 1.75 * Math.sqrt(count / most)) : how.size * 0.5;
      },
      itemStyle: { opacity: 0.85, borderColor: how.ink, borderWidth: 1 },
      label: {
        show: true, position: 'right', distance: 4, color: how.ink, fontSize: how.size * 0.8125,
        formatter: function (point) { return data.names[point.data.row]; }
      },
      labelLayout: { hideOverlap: true }
    }];
    return { option: option, height: height };
  }

  var KINDS = { bars: bars, stacks: bars, lines: lines, map: map };

  function draw(figure) {
    var picture = figure.querySelector('.chart-picture');
    var data = read(figure);
    if (!data.names.length || !KINDS[figure.dataset.chart]) return;
    var first = picture.hidden;
    picture.hidden = false;
    var made = KINDS[figure.dataset.chart](figure, data, look(figure), picture.clientWidth);
    if (!picture.dataset.height) picture.style.height = Math.round(made.height) + 'px';
    var chart = echarts.getInstanceByDom(picture) || echarts.init(picture, null, { renderer: 'canvas' });
    chart.resize();
    chart.setOption(made.option, true);
    chart.off('click');
    chart.on('click', function (point) {
      var row = point.data && point.data.row !== undefined ? point.data.row : point.componentType === 'yAxis' ? data.names.indexOf(point.value) : point.dataIndex;
      if (data.urls[row]) window.location = data.urls[row];
    });
    if (first) {
      var table = figure.querySelector('details');
      if (table) table.open = false;
      watch(picture, figure);
    }
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
