package org.nuanyang.reports.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is assessed.
 *
 * @param asked what is looked at
 * @param proofs empty where the product keeps no record of it
 */
record Item(String name, String asked, List<Proof> proofs) {
    Item {
        proofs = List.copyOf(proofs);
    }

    <P extends Proof> Stream<P> proofs(Class<P> kind) {
        return proofs.stream().filter(kind::isInstance).map(kind::cast);
    }

    static boolean isOne(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    static Item of(String line) {
        var cells = line.split("｜", -1);
        if (cells.length != 3) throw new IllegalArgumentException("not three cells: " + line);
        return new Item(cells[0].strip(), cells[1].strip(), Arrays.stream(cells[2].strip().split("\\s+")).filter(word -> !word.isEmpty()).map(Proof::of).toList());
    }
}
