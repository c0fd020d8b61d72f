package org.nuanyang.care.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nuanyang.care.Cadence;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Per;
import org.nuanyang.care.Season;

/** The table {@code care/presets.txt}. */
record PresetFile(Map<Preset, List<Preset.Line>> presets) {
    static final PresetFile READ = read();
    private static final int COLUMNS = 11;

    List<Preset.Line> lines(Preset preset) {
        return presets.get(preset);
    }

    private static PresetFile read() {
        Map<Preset, List<Preset.Line>> presets = new EnumMap<>(Preset.class);
        for (var preset : Preset.values()) presets.put(preset, new ArrayList<>());
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PresetFile.class.getResourceAsStream("/care/presets.txt")), StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> add(cells(line), presets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        presets.replaceAll((_, lines) -> List.copyOf(lines));
        return new PresetFile(presets);
    }

    private static List<String> cells(String line) {
        var cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        if (cells.size() != COLUMNS) throw new IllegalStateException("not a line of presets: " + line);
        return cells;
    }

    private static void add(List<String> cells, Map<Preset, List<Preset.Line>> presets) {
        var matter = Matter.valueOf(cells.get(0));
        var also = cells.get(1).equals("-") ? Set.<Matter>of() : Set.of(Matter.valueOf(cells.get(1)));
        var cadence = new Cadence(number(cells.get(3)), Per.valueOf(cells.get(4)), null, Season.valueOf(cells.get(5)), number(cells.get(6)));
        var terms = new DutyTerms(matter, also, OwedBy.valueOf(cells.get(2)), cadence, CohortChoice.ALL, number(cells.get(7)));
        for (var preset : Preset.values()) {
            var taken = cells.get(8 + preset.ordinal());
            if (!taken.equals("-")) presets.get(preset).add(new Preset.Line(terms, cells.get(10), taken.equals("taken")));
        }
    }

    private static int number(String cell) {
        return Integer.parseInt(cell);
    }
}
