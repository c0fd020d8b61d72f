-- The sums of classes summed by school, for whoever looks at a school or more: a county's figure reads a row a school instead of one a
-- class, and of records one a school and month. They are summed anew with the classes, in the same turn.
create table indicators.school_state (
    like indicators.class_state including comments including constraints
);
alter table indicators.school_state drop column class_id, add primary key (county_id, dimension, school_id, key);
comment on table indicators.school_state is '各校现在的合计：全校一行，按性别、监护人、情形、住宿再各分几行；随各班合计更新';
alter table indicators.school_state enable row level security;
create policy seen_by_duty on indicators.school_state for select
    using (county_id = (select viewer.county()) and ((select viewer.whole_county()) or school_id = any ((select viewer.orgs())::uuid[])));
revoke insert, update, delete, truncate on indicators.school_state from ${app};

create table indicators.school_month (
    like indicators.class_month including comments including constraints
);
alter table indicators.school_month drop column class_id, add primary key (county_id, month, dimension, school_id, key);
comment on table indicators.school_month is '各校月末的合计，随各班月末合计更新';
alter table indicators.school_month enable row level security;
create policy seen_by_duty_of_that_time on indicators.school_month for select
    using (county_id = (select viewer.county()) and ((select viewer.whole_county()) or school_id = any ((select viewer.orgs())::uuid[])));
revoke insert, update, delete, truncate on indicators.school_month from ${app};

create table indicators.school_record (
    like indicators.class_record including comments including constraints
);
alter table indicators.school_record drop column class_id, add primary key (county_id, kind, month, school_id);
comment on table indicators.school_record is '各校学生本学年各月的记录：每月不分事项一行，每种事项一行';
alter table indicators.school_record enable row level security;
create policy seen_by_duty on indicators.school_record for select
    using (county_id = (select viewer.county()) and ((select viewer.whole_county()) or school_id = any ((select viewer.orgs())::uuid[])));
revoke insert, update, delete, truncate on indicators.school_record from ${app};

create table indicators.school_record_month (
    like indicators.class_record_month including comments including constraints
);
alter table indicators.school_record_month drop column class_id, add primary key (county_id, month, kind, school_id);
comment on table indicators.school_record_month is '各校月末学生当月的记录';
alter table indicators.school_record_month enable row level security;
create policy seen_by_duty_of_that_time on indicators.school_record_month for select
    using (county_id = (select viewer.county()) and ((select viewer.whole_county()) or school_id = any ((select viewer.orgs())::uuid[])));
revoke insert, update, delete, truncate on indicators.school_record_month from ${app};

create index school_state_by_school on indicators.school_state (county_id, school_id);
create index school_month_by_school on indicators.school_month (county_id, month, school_id);
create index school_record_by_school on indicators.school_record (county_id, school_id);
-- In this order it finds the rows of a school too.
drop index indicators.one_sum_of_records_of_a_class;
create unique index one_sum_of_records_of_a_class on indicators.class_record (county_id, school_id, class_id, month, kind) nulls not distinct;

insert into indicators.school_state
      (county_id, school_id, dimension, key,
       counted_of, counted, counted_national_of, counted_national, counted_education_of, counted_education, counted_county_of, counted_county, counted_register_of,
       counted_register, undecided_of, undecided, in_care_of, in_care, filing_of, filing, clarity_of, clarity, card_of, card, pairing_of, pairing, key_pairing_of,
       key_pairing, letter_of, letter, agreement_of, agreement, surveyed_of, surveyed, cannot_tell)
select county_id, school_id, dimension, key,
       sum(counted_of), sum(counted), sum(counted_national_of), sum(counted_national), sum(counted_education_of), sum(counted_education), sum(counted_county_of),
       sum(counted_county), sum(counted_register_of), sum(counted_register), sum(undecided_of), sum(undecided), sum(in_care_of), sum(in_care), sum(filing_of),
       sum(filing), sum(clarity_of), sum(clarity), sum(card_of), sum(card), sum(pairing_of), sum(pairing), sum(key_pairing_of), sum(key_pairing), sum(letter_of),
       sum(letter), sum(agreement_of), sum(agreement), sum(surveyed_of), sum(surveyed), sum(cannot_tell)
  from indicators.class_state
 group by county_id, school_id, dimension, key;
insert into indicators.school_month
      (county_id, month, school_id, dimension, key,
       counted_of, counted, counted_national_of, counted_national, counted_education_of, counted_education, counted_county_of, counted_county, counted_register_of,
       counted_register, undecided_of, undecided, in_care_of, in_care, filing_of, filing, clarity_of, clarity, card_of, card, pairing_of, pairing, key_pairing_of,
       key_pairing, letter_of, letter, agreement_of, agreement, surveyed_of, surveyed, cannot_tell)
select county_id, month, school_id, dimension, key,
       sum(counted_of), sum(counted), sum(counted_national_of), sum(counted_national), sum(counted_education_of), sum(counted_education), sum(counted_county_of),
       sum(counted_county), sum(counted_register_of), sum(counted_register), sum(undecided_of), sum(undecided), sum(in_care_of), sum(in_care), sum(filing_of),
       sum(filing), sum(clarity_of), sum(clarity), sum(card_of), sum(card), sum(pairing_of), sum(pairing), sum(key_pairing_of), sum(key_pairing), sum(letter_of),
       sum(letter), sum(agreement_of), sum(agreement), sum(surveyed_of), sum(surveyed), sum(cannot_tell)
  from indicators.class_month
 group by county_id, month, school_id, dimension, key;
insert into indicators.school_record
      (county_id, school_id, month, kind,
       records, reached)
select county_id, school_id, month, kind,
       sum(records), sum(reached)
  from indicators.class_record
 group by county_id, school_id, month, kind;
insert into indicators.school_record_month
      (county_id, school_id, month, kind,
       records, reached)
select county_id, school_id, month, kind,
       sum(records), sum(reached)
  from indicators.class_record_month
 group by county_id, school_id, month, kind;
