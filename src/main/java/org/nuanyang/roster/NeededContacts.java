package org.nuanyang.roster;

import static org.nuanyang.roster.Fact.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.store.Files;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom to call about a child, for those who may call and may not open the file: helpers from outside. Each look is logged. */
@Service
public class NeededContacts {
    private final Files files;
    private final Audit audit;
    private final Clock clock;

    NeededContacts(Files files, Audit audit, Clock clock) {
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param phone null when nobody knows it */
    public record Contact(String name, @Nullable Relation relation, @Nullable Phone phone) {}

    /** A child and whom to call: the carer first. Nothing else of the file. */
    public record Reached(ChildId child, String name, OrgId school, @Nullable OrgId klass, List<Contact> contacts) {
        public Reached {
            contacts = List.copyOf(contacts);
        }
    }

    @Transactional
    public Reached of(ChildId id, Viewer by) {
        var file = files.find(List.of(id.value()), by.county(), LocalDate.now(clock)).stream()
                .filter(each -> each.left() == null && ChildAccess.may(Act.CALL, each, by)).findFirst().orElseThrow(NotFound::new);
        audit.record(by, "child.contacts-seen", id.value(), file.school().value(), ChildAccess.why(file, by), Map.of());
        var facts = file.facts();
        var contacts = new ArrayList<Contact>();
        add(contacts, facts, GUARDIAN_NAME, GUARDIAN_PHONE, facts.<Relation>get(GUARDIAN_RELATION).orElse(null));
        add(contacts, facts, FATHER_NAME, FATHER_PHONE, Relation.FATHER);
        add(contacts, facts, MOTHER_NAME, MOTHER_PHONE, Relation.MOTHER);
        return new Reached(id, file.name(), file.school(), file.klass(), contacts);
    }

    private static void add(List<Contact> contacts, Facts facts, Fact name, Fact phone, @Nullable Relation relation) {
        var named = facts.<String>get(name).orElse(null);
        if (named == null || contacts.stream().anyMatch(known -> known.name().equals(named))) return;
        contacts.add(new Contact(named, relation, facts.<Phone>get(phone).orElse(null)));
    }
}
