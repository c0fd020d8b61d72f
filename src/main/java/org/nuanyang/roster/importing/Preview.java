package org.nuanyang.roster.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Page;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a file would do: what was read of it, and its rows with their verdicts. Written as blocks of rows after a list of
 * verdicts, so that a page of fifty out of fifty thousand opens a block or two and leaves the rest alone.
 */
public final class Preview {
    private static final int BLOCK = 128;
    private static final JsonMapper JSON = new JsonMapper();

    private final ReadFile file;
    private final byte[] verdicts;
    private final List<byte[]> blocks;
    private int opened = -1;
    private List<JudgedRow> rows = List.of();

    private Preview(ReadFile file, byte[] verdicts, List<byte[]> blocks) {
        this.file = file;
        this.verdicts = verdicts;
        this.blocks = blocks;
    }

    public static byte[] write(ReadFile file, List<JudgedRow> rows) {
        var bytes = new ByteArrayOutputStream(rows.size() * 300 + 4096);
        try (var out = new DataOutputStream(bytes)) {
            part(out, packed(header -> header.write(JSON.writeValueAsBytes(file))));
            out.writeInt(rows.size());
            for (var row : rows) out.writeByte(row.verdict().ordinal());
            for (var block : blocks(rows)) part(out, block);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<byte[]> blocks(List<JudgedRow> rows) {
        return IntStream.range(0, (rows.size() + BLOCK - 1) / BLOCK).parallel()
                .mapToObj(block -> rows.subList(block * BLOCK, Math.min(rows.size(), (block + 1) * BLOCK)))
                .map(block -> packed(out -> {
                    for (var row : block) RowCodec.write(out, row);
                }))
                .toList();
    }

    public static Preview open(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var file = JSON.readValue(unpacked(part(in)).readAllBytes(), ReadFile.class);
            var verdicts = in.readNBytes(in.readInt());
            var blocks = new ArrayList<byte[]>();
            for (int from = 0; from < verdicts.length; from += BLOCK) blocks.add(part(in));
            return new Preview(file, verdicts, blocks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ReadFile file() {
        return file;
    }

    public int size() {
        return verdicts.length;
    }

    public Map<Verdict, Integer> counts() {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        for (var verdict : Verdict.values()) counts.put(verdict, 0);
        for (byte verdict : verdicts) counts.merge(Verdict.values()[verdict], 1, Integer::sum);
        return counts;
    }

    /** Fifty rows of one verdict, or of all. */
    public Page<JudgedRow> page(@Nullable Verdict only, int page) {
        IntPredicate wanted = i -> only == null || verdicts[i] == only.ordinal();
        var items = IntStream.range(0, verdicts.length).filter(wanted)
                .skip(Page.offset(page)).limit(Page.SIZE).mapToObj(this::row).toList();
        return new Page<>(items, Page.number(page), Page.SIZE, IntStream.range(0, verdicts.length).filter(wanted).count());
    }

    /** Some rows, by their place in the file. */
    public List<JudgedRow> rows(IntStream places) {
        return places.mapToObj(this::row).toList();
    }

    public List<JudgedRow> of(Verdict verdict) {
        return IntStream.range(0, verdicts.length).filter(i -> verdicts[i] == verdict.ordinal()).mapToObj(this::row).toList();
    }

    public List<JudgedRow> rows() {
        return IntStream.range(0, verdicts.length).mapToObj(this::row).toList();
    }

    /** By the key that decisions have; a row number alone will do where only one sheet has such a row. */
    public Optional<JudgedRow> find(String key) {
        var found = rows().stream()
                .filter(row -> row.key().toString().equals(key) || String.valueOf(row.told().row()).equals(key))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private JudgedRow row(int index) {
        int block = index / BLOCK;
        if (block != opened) {
            rows = read(block);
            opened = block;
        }
        return rows.get(index % BLOCK);
    }

    private List<JudgedRow> read(int block) {
        int count = Math.min(BLOCK, verdicts.length - block * BLOCK);
        try (var in = unpacked(blocks.get(block))) {
            var read = new ArrayList<JudgedRow>(count);
            for (int i = 0; i < count; i++) read.add(RowCodec.read(in));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] packed(Writing writing) {
        var bytes = new ByteArrayOutputStream(32 << 10);
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DataOutputStream(new java.io.BufferedOutputStream(new DeflaterOutputStream(bytes, deflater), 8192))) {
            writing.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static DataInputStream unpacked(byte[] packed) {
        return new DataInputStream(new java.io.BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)), 8192));
    }

    private static void part(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] part(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
