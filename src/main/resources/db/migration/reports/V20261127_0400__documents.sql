create schema reports;
comment on schema reports is '成文：总结、计划、方案、简报、案例的稿子，人写的部分，拿出去的稿，县里改过的写法';

-- One document: what the records told when it was last drafted.
create table reports.document (
    county_id     integer     not null references access.county,
    id            uuid        not null,
    kind          text        not null check (kind in ('SUMMARY','PLAN','SCHEME','BULLETIN','CASE')),
    voice         text        not null check (voice in ('CLASS','HELPER','PSYCHOLOGY','SCHOOL','TOWNSHIP','COUNTY')),
    place_id      uuid        not null,
    author_id     uuid        not null,
    child_id      uuid,
    stretch       text        not null check (stretch in ('MONTH','TERM','SCHOOL_YEAR','PHASE')),
    from_on       date        not null,
    until_on      date        not null,
    as_of         date        not null,
    title         text        not null check (length(title) between 1 and 200),
    version       integer     not null check (version > 0),
    draft_sealed  bytea       not null,
    drafted_by    uuid        not null,
    drafted_at    timestamptz not null,
    made_at       timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, place_id) references access.org (county_id, id),
    foreign key (county_id, author_id) references access.account (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    check (until_on >= from_on),
    constraint a_child_only_of_a_case check (child_id is null or kind = 'CASE')
);
create index document_by_place on reports.document (county_id, place_id, made_at desc);
create index document_by_author on reports.document (county_id, author_id, made_at desc);
create index document_by_child on reports.document (county_id, child_id) where child_id is not null;
create unique index one_document_of_a_place on reports.document (county_id, kind, voice, place_id, stretch, from_on, until_on)
    where voice not in ('HELPER','PSYCHOLOGY') and child_id is null;
create unique index one_document_of_ones_own on reports.document (county_id, kind, voice, place_id, stretch, from_on, until_on, author_id)
    where voice in ('HELPER','PSYCHOLOGY') and child_id is null;
create unique index one_case_of_a_child on reports.document (county_id, voice, child_id, stretch, from_on, until_on, author_id) where child_id is not null;
comment on table  reports.document              is '文稿：总结、计划、方案、简报、案例，一个单位一段时间一份；本人的总结各人一份';
comment on column reports.document.county_id    is '县区划代码 [internal]';
comment on column reports.document.id           is '编号 [internal]';
comment on column reports.document.kind         is '文种 [internal]';
comment on column reports.document.voice        is '谁的口吻：班级、代理家长、心理教师、学校、中心校、县 [internal]';
comment on column reports.document.place_id     is '写哪个单位；本人的写所在学校 [internal]';
comment on column reports.document.author_id    is '谁起的稿；代理家长和心理教师的只有本人看得到 [internal]';
comment on column reports.document.child_id     is '案例写的是谁；文中不出现姓名 [internal]';
comment on column reports.document.stretch      is '月、学期、学年、阶段 [internal]';
comment on column reports.document.from_on      is '第一天 [internal]';
comment on column reports.document.until_on     is '最后一天 [internal]';
comment on column reports.document.as_of        is '数到哪一天 [internal]';
comment on column reports.document.title        is '标题 [internal]';
comment on column reports.document.version      is '起草过几次，防止互相覆盖 [internal]';
comment on column reports.document.draft_sealed is '系统起草的各部分、每个数的出处、没有记录的事项（加密） [sensitive]';
comment on column reports.document.drafted_by   is '最近一次是谁起草的 [internal]';
comment on column reports.document.drafted_at   is '最近一次何时起草的 [internal]';
comment on column reports.document.made_at      is '第一次起草的时间 [internal]';

-- What a person has written instead of the machine, each time anew; no text: back to the machine's.
create table reports.section (
    county_id   integer     not null,
    document_id uuid        not null,
    topic       text        not null check (topic in ('BASIS','GUIDANCE','SITUATION','GOALS','LEADERSHIP','SURVEY','PAIRING','CARE','FAMILY','MIND','STUDY','LIFE','ACTIVITIES','AID',
                                                      'SAFETY','TRAINING','MEETINGS','EVALUATION','RESULTS','HIGHLIGHTS','CASE','PROBLEMS','NEXT','SAFEGUARDS','SCHEDULE')),
    version     integer     not null check (version > 0),
    text_sealed bytea,
    written_by  uuid        not null,
    written_at  timestamptz not null,
    primary key (county_id, document_id, topic, version),
    foreign key (county_id, document_id) references reports.document (county_id, id) on delete cascade,
    foreign key (county_id, written_by) references access.account (county_id, id)
);
create index section_by_writer on reports.section (county_id, written_by);
comment on table  reports.section             is '人写的部分：一次一版，最后一版算数；没有文字的一版是改回系统起草的';
comment on column reports.section.county_id   is '县区划代码 [internal]';
comment on column reports.section.document_id is '哪份文稿 [internal]';
comment on column reports.section.topic       is '哪一部分 [internal]';
comment on column reports.section.version     is '第几版，防止互相覆盖 [internal]';
comment on column reports.section.text_sealed is '写的文字（加密） [sensitive]';
comment on column reports.section.written_by  is '谁写的 [internal]';
comment on column reports.section.written_at  is '何时写的 [internal]';

-- What has been taken out, so that a file that comes back can be laid beside it.
create table reports.issue (
    county_id      integer     not null,
    id             uuid        not null,
    document_id    uuid        not null,
    figures_sealed bytea       not null,
    made_by        uuid        not null,
    made_at        timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, document_id) references reports.document (county_id, id) on delete cascade,
    foreign key (county_id, made_by) references access.account (county_id, id)
);
create index issue_by_document on reports.issue (county_id, document_id, made_at desc);
create index issue_by_maker on reports.issue (county_id, made_by);
comment on table  reports.issue                is '拿出去的稿：那一份里有哪些数，供核对';
comment on column reports.issue.county_id      is '县区划代码 [internal]';
comment on column reports.issue.id             is '编号，写在文件属性里 [internal]';
comment on column reports.issue.document_id    is '哪份文稿 [internal]';
comment on column reports.issue.figures_sealed is '每个数和它的出处（加密） [sensitive]';
comment on column reports.issue.made_by        is '谁拿的 [internal]';
comment on column reports.issue.made_at        is '何时 [internal]';

-- How the county words what the product tells, each time anew; no text: back to what came with the product.
create table reports.wording (
    county_id integer     not null references access.county,
    key       text        not null check (key ~ '^[a-z][a-z0-9-]{0,79}$'),
    version   integer     not null check (version > 0),
    text      text        check (length(text) <= 50000),
    made_by   uuid        not null,
    made_at   timestamptz not null,
    primary key (county_id, key, version),
    foreign key (county_id, made_by) references access.account (county_id, id)
);
create index wording_by_maker on reports.wording (county_id, made_by);
comment on table  reports.wording           is '县里改过的写法：哪段话怎么写，改一次一版；没有文字的一版是改回自带的';
comment on column reports.wording.county_id is '县区划代码 [internal]';
comment on column reports.wording.key       is '哪一段写法 [internal]';
comment on column reports.wording.version   is '第几版，防止互相覆盖 [internal]';
comment on column reports.wording.text      is '写法；没有学生的信息 [internal]';
comment on column reports.wording.made_by   is '谁改的 [internal]';
comment on column reports.wording.made_at   is '何时改的 [internal]';

-- Does all of a place lie in the viewer's sight? A township does when all its schools do.
create function reports.reaches(place uuid) returns boolean language sql stable set search_path = pg_catalog as $$
    select (select viewer.whole_county())
           or exists (select from access.org_within as within
                       where within.county_id = (select viewer.county()) and within.org_id = place and within.ancestor_id = any ((select viewer.orgs())::uuid[]))
           or exists (select from access.org_within as within join access.org as school on school.county_id = within.county_id and school.id = within.org_id
                       where within.county_id = (select viewer.county()) and within.ancestor_id = place and school.kind = 'SCHOOL')
              and not exists (select from access.org_within as within join access.org as school on school.county_id = within.county_id and school.id = within.org_id
                               where within.county_id = (select viewer.county()) and within.ancestor_id = place and school.kind in ('SCHOOL','TEACHING_POINT')
                                 and not school.id = any ((select viewer.orgs())::uuid[]))
$$;
comment on function reports.reaches is '一个单位的学生是否都在查看人的范围内';

-- Of one's own doing: to oneself alone. Else by whoever sees the whole place.
alter table reports.document enable row level security;
create policy seen_with_the_place on reports.document
    using (county_id = (select viewer.county())
           and (author_id = (select viewer.account()) or voice not in ('HELPER','PSYCHOLOGY') and child_id is null and reports.reaches(place_id)));
create policy made_in_ones_own_name on reports.document as restrictive for insert
    with check (author_id = (select viewer.account()) and drafted_by = (select viewer.account()));
create policy drafted_in_ones_own_name on reports.document as restrictive for update
    with check (drafted_by = (select viewer.account()));
create policy never_deleted on reports.document as restrictive for delete using (false);

alter table reports.section enable row level security;
create policy seen_with_the_document on reports.section for select
    using (exists (select from reports.document where document.county_id = section.county_id and document.id = section.document_id));
create policy written_in_ones_own_name on reports.section for insert
    with check (written_by = (select viewer.account())
                and exists (select from reports.document where document.county_id = section.county_id and document.id = section.document_id));

alter table reports.issue enable row level security;
create policy seen_with_the_document on reports.issue for select
    using (exists (select from reports.document where document.county_id = issue.county_id and document.id = issue.document_id));
create policy taken_in_ones_own_name on reports.issue for insert
    with check (made_by = (select viewer.account())
                and exists (select from reports.document where document.county_id = issue.county_id and document.id = issue.document_id));

alter table reports.wording enable row level security;
create policy read_in_the_county on reports.wording for select using (county_id = (select viewer.county()));
create policy worded_by_the_county on reports.wording for insert
    with check (county_id = (select viewer.county()) and (select viewer.whole_county()) and made_by = (select viewer.account()));

revoke update, delete on reports.section, reports.issue, reports.wording from ${app};
revoke delete on reports.document from ${app};

-- Whose file is erased stands in no case; sums and texts without names stay.
create function reports.erase(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    gone integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from reports.document where county_id = viewer.county() and child_id = any (children);
    get diagnostics gone = row_count;
    return gone;
end
$$;
comment on function reports.erase is '抹除学生时一并删除写这名学生的案例';
