package org.nuanyang.care.record.web;

import static org.nuanyang.common.Words.say;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.documents.PaperKind;
import org.nuanyang.care.policy.CareSettings;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.common.Minute;
import org.nuanyang.files.KeptFiles;
import org.springframework.stereotype.Component;

/** Makes the pages of what the door has answered: names for accounts, sentences for states. */
@Component
class RecordPages {
    /** The key under which the photos of records are kept. */
    static final String PHOTOS = "care.record";

    private final CareRecords records;
    private final CareSettings settings;
    private final AccountNames names;
    private final KeptFiles files;
    private final Clock clock;

    RecordPages(CareRecords records, CareSettings settings, AccountNames names, KeptFiles files, Clock clock) {
        this.records = records;
        this.settings = settings;
        this.names = names;
        this.files = files;
        this.clock = clock;
    }

    RecordPage of(KeptRecord kept, Viewer viewer) {
        var people = new HashSet<AccountId>();
        people.add(kept.doneBy());
        people.add(kept.enteredBy());
        if (kept.withdrawn() != null) people.add(kept.withdrawn().by());
        kept.steps().forEach(step -> people.add(step.owner()));
        var named = names(people, viewer);
        boolean change = records.mayChange(kept.id(), viewer);
        var steps = kept.steps().stream().map(step -> new RecordPage.Step(step.id(), step.what(), named.getOrDefault(step.owner(), ""), step.due().toString(),
                step.doneAt() == null ? null : minute(step.doneAt()), step.doneAt() == null && (change || step.owner().equals(viewer.account())))).toList();
        return new RecordPage(kept, written(kept, named), withdrawn(kept, named), steps, files.of(PHOTOS, kept.id().value(), viewer), change, locked(kept, viewer),
                mayPrint(kept, viewer), kept.version() - 1);
    }

    private static boolean mayPrint(KeptRecord kept, Viewer viewer) {
        return kept.withdrawn() == null && PaperKind.of(kept.record().matter()).isPresent() && viewer.scope().mayAnywhere(Act.OPEN);
    }

    boolean locked(KeptRecord kept, Viewer viewer) {
        return settings.of(viewer.county()).locked(kept.record().common().day(), today());
    }

    Map<AccountId, String> names(Collection<AccountId> people, Viewer viewer) {
        return names.of(viewer.county(), people);
    }

    Map<AccountId, String> names(Stream<AccountId> people, Viewer viewer) {
        return names(people.distinct().toList(), viewer);
    }

    String minute(Instant at) {
        return Minute.of(at);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private String written(KeptRecord kept, Map<AccountId, String> named) {
        var doer = named.getOrDefault(kept.doneBy(), "");
        var writer = named.getOrDefault(kept.enteredBy(), "");
        return kept.doneBy().equals(kept.enteredBy()) ? say("care.record.written", writer, minute(kept.enteredAt())) : say("care.record.written-for", doer, writer, minute(kept.enteredAt()));
    }

    private @Nullable String withdrawn(KeptRecord kept, Map<AccountId, String> named) {
        var withdrawn = kept.withdrawn();
        return withdrawn == null ? null : say("care.record.withdrawn-why", named.getOrDefault(withdrawn.by(), ""), minute(withdrawn.at()), withdrawn.reason());
    }
}
