package org.nuanyang.roster.named;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All named filters there are, by their addresses and by what people say. */
@Component
public class Naming {
    private final List<NamedFilter> filters;

    @Autowired
    Naming(List<NamedFilters> modules) {
        this(modules.stream().sorted(Comparator.comparingInt(NamedFilters::order)).flatMap(module -> module.filters().stream()));
    }

    private Naming(Stream<NamedFilter> filters) {
        this.filters = filters.toList();
    }

    /** Those that are for this viewer; the others are not known. */
    public Naming of(Viewer viewer) {
        return new Naming(filters.stream().filter(filter -> viewer.scope().mayAnywhere(filter.needs())));
    }

    public List<NamedFilter> filters() {
        return filters;
    }

    /** What an address asks; empty for what is not known, which narrows nothing. */
    public Optional<Asked> asked(String address) {
        var dot = address.indexOf('.');
        var name = dot < 0 ? address : address.substring(0, dot);
        return filters.stream().filter(filter -> filter.name().equals(name)).findFirst()
                .flatMap(filter -> dot < 0 ? Optional.of(filter.usually()) : amount(filter, address.substring(dot + 1)).map(amount -> new Asked(filter, amount)));
    }

    public List<Asked> asked(@Nullable List<String> addresses) {
        return addresses == null ? List.of() : addresses.stream().flatMap(address -> asked(address).stream()).distinct().toList();
    }

    public Understood understood(@Nullable String q) {
        return Sayings.understood(filters, q);
    }

    private static Optional<Integer> amount(NamedFilter filter, String text) {
        if (!text.matches("\\d{1,3}")) return Optional.empty();
        return Optional.of(Integer.parseInt(text)).filter(amount -> amount > 0 && amount <= filter.unit().most);
    }
}
