package org.nuanyang.care.record;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nuanyang.database.Vault;
import org.springframework.stereotype.Component;

/** Counts what was chosen in forms whose texts lie sealed: of which topic a lesson was. What was written freely stays closed. */
@Component
public class SealedChoices {
    private final Vault vault;

    SealedChoices(Vault vault) {
        this.vault = vault;
    }

    /** By the names of the choices. */
    public Map<String, Long> counted(Told choice, Collection<byte[]> sealed) {
        if (choice.form() != Told.Form.CHOICE) throw new IllegalArgumentException("written freely: " + choice);
        return sealed.stream().map(told -> RecordJson.read(vault.openBytes(told)).told().get(choice)).filter(Objects::nonNull)
                .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
    }
}
