create schema risk;
comment on schema risk is '预警：预警线索与等级、个别教育方案、突发事件与强制报告、控辍保学';
