-- 心理测评: a school's own scales, sittings, who sits, what was answered, who follows up.
create table mind.scale (
    county_id integer not null,
    id        uuid    not null,
    school_id uuid    not null,
    name      text    not null check (length(name) between 1 and 80),
    told      text    not null check (length(told) between 1 and 60000),
    made_by   uuid    not null,
    made_at   timestamptz not null,
    withdrawn_at timestamptz,
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id)
);
create index scale_by_school on mind.scale (county_id, school_id);
comment on table  mind.scale is '学校自己的量表；产品自带的在文件里';
comment on column mind.scale.county_id is '县区划代码 [internal]';
comment on column mind.scale.id is '编号 [internal]';
comment on column mind.scale.school_id is '学校 [internal]';
comment on column mind.scale.name is '量表名称 [internal]';
comment on column mind.scale.told is '题目、答案、计分与分界 [internal]';
comment on column mind.scale.made_by is '谁放进来的 [internal]';
comment on column mind.scale.made_at is '何时 [internal]';
comment on column mind.scale.withdrawn_at is '何时停用；以前的测评照旧 [internal]';

create table mind.sitting (
    county_id integer not null,
    id        uuid    not null,
    school_id uuid    not null,
    class_id  uuid,
    scale_id  text    not null check (length(scale_id) between 1 and 60),
    told      text    not null,
    title     text    not null check (length(title) between 1 and 80),
    opens_at  timestamptz not null,
    closes_at timestamptz not null,
    contact   text    not null check (length(contact) between 1 and 200),
    lines     text    not null check (length(lines) between 1 and 300),
    opened_by uuid    not null,
    opened_at timestamptz not null,
    ended_at  timestamptz,
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, class_id) references access.org (county_id, id),
    check (closes_at > opens_at)
);
create index sitting_by_school on mind.sitting (county_id, school_id, opens_at);
create index sitting_by_class on mind.sitting (county_id, class_id);
comment on table  mind.sitting is '一次测评：哪所学校、哪份量表、何时开放';
comment on column mind.sitting.county_id is '县区划代码 [internal]';
comment on column mind.sitting.id is '编号 [internal]';
comment on column mind.sitting.school_id is '学校 [internal]';
comment on column mind.sitting.class_id is '班级；空为挑选的学生 [internal]';
comment on column mind.sitting.scale_id is '哪份量表 [internal]';
comment on column mind.sitting.told is '当时的量表全文，以后改了也照这份计分 [internal]';
comment on column mind.sitting.title is '这次测评的名称；学生看得到 [internal]';
comment on column mind.sitting.opens_at is '从何时起可以答 [internal]';
comment on column mind.sitting.closes_at is '到何时止 [internal]';
comment on column mind.sitting.contact is '学生答完后可以找谁 [internal]';
comment on column mind.sitting.lines is '求助电话 [internal]';
comment on column mind.sitting.opened_by is '谁安排的，也是值守的人 [internal]';
comment on column mind.sitting.opened_at is '何时安排 [internal]';
comment on column mind.sitting.ended_at is '何时提前结束 [internal]';

create table mind.seat (
    county_id     integer not null,
    sitting_id    uuid    not null,
    child_id      uuid    not null,
    age           integer not null check (age between 0 and 60),
    sex           text    check (sex in ('MALE','FEMALE')),
    code_index    bytea,
    begun_at      timestamptz,
    finished_at   timestamptz,
    finished_on   date,
    tier          text check (tier in ('NONE','WATCH','SUPPORT','CRISIS')),
    entered_by    uuid,
    crisis_at     timestamptz,
    alarmed_at    timestamptz,
    primary key (county_id, sitting_id, child_id),
    foreign key (county_id, sitting_id) references mind.sitting (county_id, id) on delete cascade,
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    check (num_nulls(finished_at, finished_on) in (0, 2))
);
create index seat_by_child on mind.seat (county_id, child_id, finished_on);
create index seat_by_code on mind.seat (code_index) where code_index is not null;
create index seat_unalarmed on mind.seat (county_id) where crisis_at is not null and alarmed_at is null;
comment on table  mind.seat is '一次测评里的一名学生';
comment on column mind.seat.county_id is '县区划代码 [internal]';
comment on column mind.seat.sitting_id is '哪一次测评 [internal]';
comment on column mind.seat.child_id is '学生 [internal]';
comment on column mind.seat.age is '当时几岁，照此看分界 [internal]';
comment on column mind.seat.sex is '性别，照此看分界 [internal]';
comment on column mind.seat.code_index is '口令的带密钥摘要；口令本身不保存 [internal]';
comment on column mind.seat.begun_at is '何时开始答 [internal]';
comment on column mind.seat.finished_at is '何时答完 [internal]';
comment on column mind.seat.finished_on is '哪天答完 [internal]';
comment on column mind.seat.tier is '得分建议的关注等级；县里只给数目 [sensitive]';
comment on column mind.seat.entered_by is '纸上答的，由谁录入 [internal]';
comment on column mind.seat.crisis_at is '何时答出要立刻处置的题 [sensitive]';
comment on column mind.seat.alarmed_at is '何时已开始应急处置 [internal]';

create table mind.answer (
    county_id    integer not null,
    sitting_id   uuid    not null,
    child_id     uuid    not null,
    item         text    not null check (length(item) between 1 and 40),
    value_sealed bytea   not null,
    answered_at  timestamptz not null,
    primary key (county_id, sitting_id, child_id, item),
    foreign key (county_id, sitting_id, child_id) references mind.seat (county_id, sitting_id, child_id) on delete cascade
);
comment on table  mind.answer is '每一题的回答，答一题存一题';
comment on column mind.answer.county_id is '县区划代码 [internal]';
comment on column mind.answer.sitting_id is '哪一次测评 [internal]';
comment on column mind.answer.child_id is '学生 [internal]';
comment on column mind.answer.item is '第几题，或哪一项得分 [internal]';
comment on column mind.answer.value_sealed is '回答（加密） [sensitive]';
comment on column mind.answer.answered_at is '何时答的 [internal]';

create table mind.follow_up (
    county_id  integer not null,
    sitting_id uuid    not null,
    child_id   uuid    not null,
    version    integer not null check (version > 0),
    person     uuid    not null,
    until_on   date    not null,
    set_by     uuid    not null,
    set_at     timestamptz not null,
    done_on    date,
    primary key (county_id, sitting_id, child_id),
    foreign key (county_id, sitting_id, child_id) references mind.seat (county_id, sitting_id, child_id) on delete cascade,
    foreign key (county_id, person) references access.account (county_id, id)
);
create index follow_up_by_person on mind.follow_up (county_id, person);
comment on table  mind.follow_up is '测评之后由谁去看一看这名学生，到哪天为止';
comment on column mind.follow_up.county_id is '县区划代码 [internal]';
comment on column mind.follow_up.sitting_id is '哪一次测评 [internal]';
comment on column mind.follow_up.child_id is '学生 [internal]';
comment on column mind.follow_up.version is '第几版 [internal]';
comment on column mind.follow_up.person is '由谁 [internal]';
comment on column mind.follow_up.until_on is '到哪天为止 [internal]';
comment on column mind.follow_up.set_by is '谁安排的 [internal]';
comment on column mind.follow_up.set_at is '何时安排 [internal]';
comment on column mind.follow_up.done_on is '哪天看过了 [internal]';

create table mind.help_line (
    county_id integer not null,
    version   integer not null check (version > 0),
    words     text    not null check (length(words) between 1 and 300),
    set_by    uuid    not null,
    set_at    timestamptz not null,
    primary key (county_id, version)
);
comment on table  mind.help_line is '县里给学生看的求助电话，每改一次一行';
comment on column mind.help_line.county_id is '县区划代码 [internal]';
comment on column mind.help_line.version is '第几版 [internal]';
comment on column mind.help_line.words is '电话与说明 [public]';
comment on column mind.help_line.set_by is '谁改的 [internal]';
comment on column mind.help_line.set_at is '何时 [internal]';

-- All of it is the psychology teacher's, while the child is at the school where it sat. Nobody else reads an answer or a score.
alter table mind.scale enable row level security;
create policy seen_where_one_counsels on mind.scale for select using (county_id = (select viewer.county()) and school_id = any ((select viewer.counselled())::uuid[]));
create policy made_where_one_counsels on mind.scale for insert
    with check (county_id = (select viewer.county()) and made_by = (select viewer.account()) and school_id = any ((select viewer.counselled())::uuid[]));
create policy withdrawn_where_one_counsels on mind.scale for update using (county_id = (select viewer.county()) and school_id = any ((select viewer.counselled())::uuid[]));

alter table mind.sitting enable row level security;
create policy seen_where_one_counsels on mind.sitting for select using (county_id = (select viewer.county()) and school_id = any ((select viewer.counselled())::uuid[]));
create policy opened_where_one_counsels on mind.sitting for insert
    with check (county_id = (select viewer.county()) and opened_by = (select viewer.account()) and school_id = any ((select viewer.counselled())::uuid[]));
create policy ended_where_one_counsels on mind.sitting for update using (county_id = (select viewer.county()) and school_id = any ((select viewer.counselled())::uuid[]));

alter table mind.seat enable row level security;
create policy seen_with_the_sitting_and_the_child on mind.seat
    using (county_id = (select viewer.county())
           and exists (select from mind.sitting where sitting.county_id = seat.county_id and sitting.id = seat.sitting_id)
           and exists (select from roster.child
                        where child.county_id = seat.county_id and child.id = seat.child_id
                          and child.school_id = any ((select viewer.counselled())::uuid[])));

alter table mind.answer enable row level security;
create policy seen_with_the_seat on mind.answer
    using (exists (select from mind.seat where seat.county_id = answer.county_id and seat.sitting_id = answer.sitting_id and seat.child_id = answer.child_id));

-- Whoever is to see the child learns that, and until when.
alter table mind.follow_up enable row level security;
create policy seen_where_one_counsels_or_follows_up on mind.follow_up for select
    using (county_id = (select viewer.county())
           and (person = (select viewer.account())
                or exists (select from mind.seat where seat.county_id = follow_up.county_id and seat.sitting_id = follow_up.sitting_id and seat.child_id = follow_up.child_id)));
create policy set_with_the_seat on mind.follow_up for insert
    with check (set_by = (select viewer.account())
                and exists (select from mind.seat where seat.county_id = follow_up.county_id and seat.sitting_id = follow_up.sitting_id and seat.child_id = follow_up.child_id));
create policy changed_where_one_counsels_or_follows_up on mind.follow_up for update
    using (county_id = (select viewer.county())
           and (person = (select viewer.account())
                or exists (select from mind.seat where seat.county_id = follow_up.county_id and seat.sitting_id = follow_up.sitting_id and seat.child_id = follow_up.child_id)));

alter table mind.help_line enable row level security;
create policy read_in_the_county on mind.help_line for select using (county_id = (select viewer.county()));
create policy set_for_the_county on mind.help_line for insert with check (county_id = (select viewer.county()) and set_by = (select viewer.account()) and (select viewer.whole_county()));
revoke update, delete on mind.help_line from ${app};
revoke delete on mind.scale, mind.sitting, mind.seat, mind.follow_up from ${app};
