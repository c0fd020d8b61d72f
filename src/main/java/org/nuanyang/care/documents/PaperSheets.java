package org.nuanyang.care.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.documents.FramedForm;
import org.nuanyang.roster.ChildId;

/**
 * Lays records out as the sheets of one form: a card for each talk and child, a register for each class, a diary for each
 * child and helper.
 *
 * @param school of a record
 * @param order of children
 */
record PaperSheets(PaperKind kind, String month, Function<CareRecord, String> school, List<String> topics, Function<Map<ChildId, Pupil>, List<ChildId>> order) {

    /** @param written the earliest first */
    List<FramedForm> of(List<Written> written) {
        return switch (kind) {
            case TALK_CARD -> each(written, (record, child) -> TalkCard.of(school(record), record, child, topics));
            case HOME_VISIT_SHEET -> each(written, (record, child) -> HomeVisitSheet.of(school(record), record, child));
            case SEMINAR_MINUTES -> written.stream().map(record -> SeminarMinutes.of(school(record), record)).toList();
            case CALL_REGISTER -> registers(written);
            case HELPER_DIARY -> diaries(written);
        };
    }

    private interface Sheet {
        FramedForm of(Written record, ChildId child);
    }

    /** A child's own follow one another. */
    private List<FramedForm> each(List<Written> written, Sheet sheet) {
        var sheets = new ArrayList<FramedForm>();
        for (var child : children(written))
            for (var record : written) if (record.pupils().containsKey(child)) sheets.add(sheet.of(record, child));
        return sheets;
    }

    private List<FramedForm> registers(List<Written> written) {
        var classes = new LinkedHashMap<String, List<Written>>();
        for (var record : written)
            record.byClass().forEach((klass, part) -> classes.computeIfAbsent(klass, _ -> new ArrayList<>()).add(part));
        return classes.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(klass -> CallRegister.of(school(klass.getValue().getFirst()), klass.getKey(), month, klass.getValue())).toList();
    }

    private List<FramedForm> diaries(List<Written> written) {
        var sheets = new ArrayList<FramedForm>();
        for (var child : children(written)) {
            var byHelper = written.stream().filter(record -> record.pupils().containsKey(child))
                    .collect(Collectors.groupingBy(Written::helper, LinkedHashMap::new, Collectors.toList()));
            for (var entries : byHelper.values())
                sheets.add(HelperDiary.of(school(entries.getFirst()), entries.getFirst().pupils().get(child), month, child, entries));
        }
        return sheets;
    }

    private List<ChildId> children(List<Written> written) {
        var pupils = new LinkedHashMap<ChildId, Pupil>();
        written.forEach(record -> pupils.putAll(record.pupils()));
        return order.apply(pupils);
    }

    private String school(Written written) {
        return school.apply(written.record());
    }
}
