package org.nuanyang.reports.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * What is assessed.
 *
 * @param asked what is looked at
 * @param proofs empty where the product keeps no record of it
 */
record Item(String name, String asked, List<Proof> proofs) {
    static final List<Item> ALL = read();

    Item {
        proofs = List.copyOf(proofs);
    }

    <P extends Proof> Stream<P> proofs(Class<P> kind) {
        return proofs.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static List<Item> read() {
        try {
            return new ClassPathResource("inspection/items.txt").getContentAsString(StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Item::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Item of(String line) {
        var cells = line.split("｜", -1);
        if (cells.length != 3) throw new IllegalArgumentException("not three cells: " + line);
        return new Item(cells[0].strip(), cells[1].strip(), Arrays.stream(cells[2].strip().split("\\s+")).filter(word -> !word.isEmpty()).map(Proof::of).toList());
    }
}
