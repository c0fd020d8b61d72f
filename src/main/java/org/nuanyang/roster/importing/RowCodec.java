package org.nuanyang.roster.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Stage;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactsJson;

/** Writes judged rows for the preview that is kept for a day, and reads them back. */
final class RowCodec {
    private RowCodec() {}

    static void write(DataOutputStream out, JudgedRow row) throws IOException {
        told(out, row.told());
        out.writeByte(row.verdict().ordinal());
        id(out, row.child() == null ? null : row.child().value());
        out.writeInt(row.version());
        bytes(out, row.changes().isEmpty() ? new byte[0] : FactsJson.write(row.changes()));
        out.writeBoolean(row.move() != null);
        if (row.move() != null) {
            year(out, row.move().from());
            year(out, row.move().to());
        }
        out.writeByte(row.likenesses().size());
        for (var like : row.likenesses()) like(out, like);
        year(out, row.place());
        out.writeBoolean(row.elsewhere());
    }

    static JudgedRow read(DataInputStream in) throws IOException {
        var told = told(in);
        var verdict = Verdict.values()[in.readByte()];
        var child = id(in);
        int version = in.readInt();
        var changes = bytes(in);
        var move = in.readBoolean() ? new Move(year(in), year(in)) : null;
        int likes = in.readByte();
        var likenesses = new ArrayList<Likeness>(likes);
        for (int i = 0; i < likes; i++) likenesses.add(like(in));
        return new JudgedRow(told, verdict, child == null ? null : new ChildId(child), version,
                changes.length == 0 ? List.of() : FactsJson.readChanges(changes), move, likenesses, year(in), in.readBoolean());
    }

    private static void told(DataOutputStream out, ToldRow row) throws IOException {
        text(out, row.sheet());
        out.writeInt(row.row());
        id(out, row.child());
        bytes(out, FactsJson.write(row.facts()));
        out.writeByte(row.masked().size());
        for (var masked : row.masked().entrySet()) {
            text(out, masked.getKey().name());
            text(out, masked.getValue());
        }
        out.writeByte(row.problems().size());
        for (var problem : row.problems()) problem(out, problem);
    }

    private static ToldRow told(DataInputStream in) throws IOException {
        var sheet = text(in);
        int row = in.readInt();
        var child = id(in);
        var facts = FactsJson.readFacts(bytes(in));
        int hidden = in.readByte();
        Map<Fact, String> masked = new EnumMap<>(Fact.class);
        for (int i = 0; i < hidden; i++) masked.put(Fact.valueOf(text(in)), text(in));
        int count = in.readByte();
        var problems = new ArrayList<Problem>(count);
        for (int i = 0; i < count; i++) problems.add(problem(in));
        return new ToldRow(sheet, row, child, facts, masked, problems);
    }

    private static void problem(DataOutputStream out, Problem problem) throws IOException {
        text(out, problem.column());
        out.writeInt(problem.index());
        text(out, problem.value());
        refusal(out, problem.what());
        refusal(out, problem.advice());
        out.writeBoolean(problem.blocks());
    }

    private static Problem problem(DataInputStream in) throws IOException {
        return new Problem(text(in), in.readInt(), text(in), refusal(in), refusal(in), in.readBoolean());
    }

    private static void refusal(DataOutputStream out, Refusal refusal) throws IOException {
        text(out, refusal.key());
        out.writeByte(refusal.args().size());
        for (var arg : refusal.args()) {
            out.writeBoolean(arg instanceof Number);
            if (arg instanceof Number number) out.writeLong(number.longValue());
            else text(out, arg.toString());
        }
    }

    private static Refusal refusal(DataInputStream in) throws IOException {
        var key = text(in);
        int count = in.readByte();
        var args = new ArrayList<Object>(count);
        for (int i = 0; i < count; i++) {
            if (in.readBoolean()) args.add(in.readLong());
            else args.add(text(in));
        }
        return new Refusal(key, args);
    }

    private static void like(DataOutputStream out, Likeness like) throws IOException {
        out.writeByte(like.ground().ordinal());
        id(out, like.child() == null ? null : like.child().value());
        out.writeInt(like.version());
        out.writeBoolean(like.above() != null);
        if (like.above() != null) {
            text(out, like.above().sheet());
            out.writeInt(like.above().row());
        }
    }

    private static Likeness like(DataInputStream in) throws IOException {
        var ground = Likeness.Ground.values()[in.readByte()];
        var child = id(in);
        int version = in.readInt();
        var above = in.readBoolean() ? new RowKey(text(in), in.readInt()) : null;
        return new Likeness(ground, child == null ? null : new ChildId(child), version, above);
    }

    private static void year(DataOutputStream out, @Nullable ClassYear year) throws IOException {
        out.writeByte(year == null ? -1 : year.stage().ordinal());
        if (year == null) return;
        out.writeInt(year.entryYear());
        out.writeInt(year.number());
    }

    private static @Nullable ClassYear year(DataInputStream in) throws IOException {
        int stage = in.readByte();
        return stage < 0 ? null : new ClassYear(Stage.values()[stage], in.readInt(), in.readInt());
    }

    private static void id(DataOutputStream out, @Nullable UUID id) throws IOException {
        out.writeBoolean(id != null);
        if (id == null) return;
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static @Nullable UUID id(DataInputStream in) throws IOException {
        return in.readBoolean() ? new UUID(in.readLong(), in.readLong()) : null;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(UTF_8));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), UTF_8);
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
