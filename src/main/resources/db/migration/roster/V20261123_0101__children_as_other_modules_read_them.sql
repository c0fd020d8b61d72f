-- What other modules join with. Each is read with the sight of whoever asks.
create view roster.pupil with (security_invoker = true) as
select child.county_id, child.id, child.name, child.sort_name, child.sex, child.school_id, child.class_id, child.township, child.village,
       child.boarding, child.enrolled_on, child.left_on, child.left_why
  from roster.child;
comment on view   roster.pupil             is 'PUBLISHED: 学生：姓名、学校、班级、村';
comment on column roster.pupil.county_id   is '县区划代码 [internal]';
comment on column roster.pupil.id          is '学生编号 [internal]';
comment on column roster.pupil.name        is '姓名 [internal]';
comment on column roster.pupil.sort_name   is '排序用拼音 [internal]';
comment on column roster.pupil.sex         is '性别 [internal]';
comment on column roster.pupil.school_id   is '就读学校 [internal]';
comment on column roster.pupil.class_id    is '班级 [internal]';
comment on column roster.pupil.township    is '所在乡镇 [internal]';
comment on column roster.pupil.village     is '所在村 [internal]';
comment on column roster.pupil.boarding    is '是否寄宿 [internal]';
comment on column roster.pupil.enrolled_on is '建档日期 [internal]';
comment on column roster.pupil.left_on     is '离校日期；空为在校 [internal]';
comment on column roster.pupil.left_why    is '离校原因 [internal]';

-- The times of the definition that the county worked by, during which a child counts, or a parent is known to be away and only
-- the day is not: nobody drops out of care because a file gives no date.
create view roster.in_care with (security_invoker = true) as
with chosen as (
    select county.id as county_id, coalesce(choice.definition, 'COUNTY') as definition,
           coalesce(choice.from_on, '-infinity'::date) as from_on, coalesce(choice.until_on, 'infinity'::date) as until_on
      from access.county
      left join lateral (select definition,
                                case when lag(from_on) over in_order is null then '-infinity'::date else from_on end as from_on,
                                lead(from_on) over in_order as until_on
                           from roster.county_definition
                          where county_definition.county_id = county.id and withdrawn_at is null
                         window in_order as (order by from_on)) as choice on true
)
select spell.county_id, spell.child_id, spell.answer,
       greatest(spell.from_on, chosen.from_on) as from_on,
       nullif(least(spell.until_on, chosen.until_on), 'infinity'::date) as until_on
  from roster.spell
  join chosen on chosen.county_id = spell.county_id and chosen.definition = spell.definition
             and chosen.from_on < coalesce(spell.until_on, 'infinity'::date) and spell.from_on < chosen.until_on
 where spell.answer = 'COUNTS'
    or spell.why = 'roster.membership.rough'
    or split_part(spell.args, chr(9), 1) in ('BOTH_SINCE', 'FATHER_SINCE', 'MOTHER_SINCE', 'PARENT_SINCE');
comment on view   roster.in_care           is 'PUBLISHED: 在帮扶范围内的起止：按县里采用的口径列入，或已知父母外出、只缺日期';
comment on column roster.in_care.county_id is '县区划代码 [internal]';
comment on column roster.in_care.child_id  is '学生 [internal]';
comment on column roster.in_care.answer    is '列入或暂不能断定 [internal]';
comment on column roster.in_care.from_on   is '起，含当日 [internal]';
comment on column roster.in_care.until_on  is '止，不含当日 [internal]';

create view roster.sibling with (security_invoker = true) as
select distinct one.county_id, one.child_id, other.child_id as sibling_id
  from roster.parent as one
  join roster.parent as other on other.county_id = one.county_id and other.person_id = one.person_id and other.child_id <> one.child_id;
comment on view   roster.sibling            is 'PUBLISHED: 同父或同母的学生';
comment on column roster.sibling.county_id  is '县区划代码 [internal]';
comment on column roster.sibling.child_id   is '学生 [internal]';
comment on column roster.sibling.sibling_id is '其兄弟姐妹 [internal]';

-- Who sees the whole county is not asked for each spell anew.
alter policy seen_with_the_child on roster.spell
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from roster.child where child.county_id = spell.county_id and child.id = spell.child_id)));
