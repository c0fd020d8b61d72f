package org.nuanyang.database.backup;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself.
 *
 * @param format of the file; a program reads its own and older ones
 * @param keys the fingerprints of the keys that open the sealed values, by name, in hexadecimal
 * @param sequences the last number given out, by name
 */
public record Manifest(
        int format,
        String madeAt,
        String postgres,
        List<Migration> migrations,
        SortedMap<String, String> keys,
        List<Table> tables,
        Map<String, Long> sequences) {
    static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A change of the tables that had been made. */
    public record Migration(String version, int checksum, String description) {}

    /**
     * @param name with its schema, quoted where SQL wants it
     * @param columns in the order of the rows, likewise
     */
    public record Table(String name, String columns, long rows, long bytes, String sha256) {
        String entry() {
            return "tables/" + name.replace("\"", "") + ".copy";
        }

        String copyOut() {
            return "copy %s (%s) to stdout (format binary)".formatted(name, columns);
        }

        String copyIn() {
            return "copy %s (%s) from stdin (format binary)".formatted(name, columns);
        }
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    public long bytes() {
        return tables.stream().mapToLong(Table::bytes).sum();
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    static Manifest of(byte[] json) throws Damaged {
        try {
            return JSON.readValue(json, Manifest.class);
        } catch (JacksonException e) {
            throw new Damaged("manifest.json");
        }
    }
}
