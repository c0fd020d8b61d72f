-- Several files that leave as one: reports of a whole school by class, the folder for an inspection.
alter table documents.download
    drop constraint download_type_check,
    add constraint download_type_check check (type in ('EXCEL','OLD_EXCEL','WORD','PDF','FOLDER'));
