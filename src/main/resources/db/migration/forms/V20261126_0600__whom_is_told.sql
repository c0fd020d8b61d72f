-- Of whom a roster is, nobody guesses: it is empty until somebody says so, unless the form's title does.
alter table forms.form alter column whom drop not null;
comment on column forms.form.whom is '一人一行的表填哪些学生：全部、列入的、在帮扶范围内的；空为还没有人说 [internal]';
