create schema study;
comment on schema study is '学业：考试成绩、学习帮扶计划、校外学习小组、学困生转化';
