package org.nuanyang.roster.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;

/** The children of the school whom the rows of a file may mean, found by what rows tell. */
final class Known {
    private final Map<UUID, ChildFile> byKey = new HashMap<>();
    private final Map<ResidentId, ChildFile> byNumber = new HashMap<>();
    private final Map<String, List<ChildFile>> byName = new HashMap<>();
    private final Map<OrgId, ClassYear> classes;

    Known(Collection<ChildFile> files, Map<OrgId, ClassYear> classes) {
        this.classes = Map.copyOf(classes);
        for (var file : files) {
            if (byKey.put(file.id().value(), file) != null) continue;
            file.facts().<ResidentId>get(Fact.ID).ifPresent(number -> byNumber.put(number, file));
            byName.computeIfAbsent(file.name(), _ -> new ArrayList<>()).add(file);
        }
    }

    Optional<ChildFile> byKey(UUID key) {
        return Optional.ofNullable(byKey.get(key));
    }

    Optional<ChildFile> byNumber(ResidentId number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    List<ChildFile> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    Optional<ClassYear> classOf(ChildFile file) {
        return Optional.ofNullable(file.klass()).map(classes::get);
    }

    Collection<ClassYear> classes() {
        return classes.values();
    }

    /** The day of birth as told, or as the ID number has it. */
    static Optional<LocalDate> birth(Facts facts) {
        return facts.<ResidentId>get(Fact.ID).map(ResidentId::birthDate)
                .or(() -> facts.<RoughDate>get(Fact.BIRTH)
                        .filter(date -> date.precision() == RoughDate.Precision.DAY)
                        .map(RoughDate::from));
    }
}
