-- A county that is cleared away takes the contacts of its places with it.
alter table roster.place_contact drop constraint place_contact_county_id_fkey;
alter table roster.place_contact add foreign key (county_id) references access.county (id) on delete cascade;
