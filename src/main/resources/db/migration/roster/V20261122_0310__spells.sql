-- Being left behind is a spell, under each definition its own: derived from the facts whenever they change, the days to
-- come included (three months will be full, the sixteenth birthday), so that no night's job is needed to know a day.
create table roster.spell (
    county_id  integer not null,
    child_id   uuid    not null,
    definition text    not null check (definition in ('NATIONAL','EDUCATION','COUNTY','REGISTER')),
    from_on    date    not null,
    until_on   date,
    answer     text    not null check (answer in ('COUNTS','CANNOT_TELL')),
    ground     text    check (ground in ('BOTH_AWAY','FATHER_AWAY','MOTHER_AWAY','PARENT_AWAY','FATHER_AWAY_MOTHER_UNABLE',
                                         'MOTHER_AWAY_FATHER_UNABLE','ORPHAN','ABANDONED','SINGLE_PARENT_FAMILY')),
    why        text    not null,
    args       text    not null,
    primary key (county_id, child_id, definition, from_on),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    check (until_on > from_on)
);
comment on table  roster.spell is '各口径下列入或暂不能断定的起止，由事实推出，事实一变即重算；没有行即不列入。建档之前的不记';
comment on column roster.spell.county_id is '县区划代码 [internal]';
comment on column roster.spell.child_id is '学生 [internal]';
comment on column roster.spell.definition is '口径 [internal]';
comment on column roster.spell.from_on is '起，含当日 [internal]';
comment on column roster.spell.until_on is '止，不含当日；空为未见终止，将来的日子也已推出 [internal]';
comment on column roster.spell.answer is '列入或暂不能断定 [internal]';
comment on column roster.spell.ground is '列入的情形 [sensitive]';
comment on column roster.spell.why is '依据（词条） [internal]';
comment on column roster.spell.args is '依据中的日期、月数、原话，以制表符分隔 [sensitive]';

alter table roster.spell enable row level security;
create policy seen_with_the_child on roster.spell
    using (exists (select from roster.child where child.county_id = spell.county_id and child.id = spell.child_id));

-- Files from before have their spells computed by the next recount.
update roster.child set counts_until = enrolled_on;
