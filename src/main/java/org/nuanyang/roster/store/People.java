package org.nuanyang.roster.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.ResidentId;

/** Parents and guardians at hand. The same ID number, or the same name with the same phone, is the same person. */
final class People {
    private final Map<UUID, Person> byKey = new HashMap<>();
    private final Map<ResidentId, Person> byId = new HashMap<>();
    private final Map<String, Person> byNameAndPhone = new HashMap<>();

    void add(Person person) {
        byKey.put(person.id, person);
        know(person);
    }

    /** To be called again when more is told of the person. */
    void know(Person person) {
        if (person.residentId() != null) byId.putIfAbsent(person.residentId(), person);
        var key = key(person.name(), person.told.get("phone"));
        if (key != null) byNameAndPhone.putIfAbsent(key, person);
    }

    Person get(UUID key) {
        return byKey.get(key);
    }

    boolean has(UUID key) {
        return byKey.containsKey(key);
    }

    Collection<Person> all() {
        return byKey.values();
    }

    Optional<Person> find(Map<String, Object> told) {
        var id = (ResidentId) told.get("id");
        if (id != null && byId.containsKey(id)) return Optional.of(byId.get(id));
        var key = key((String) told.get("name"), told.get("phone"));
        return Optional.ofNullable(key == null ? null : byNameAndPhone.get(key))
                .filter(person -> id == null || person.residentId() == null);
    }

    private static @Nullable String key(@Nullable String name, @Nullable Object phone) {
        return name == null || !(phone instanceof Phone number) ? null : name + " " + number.digits();
    }
}
