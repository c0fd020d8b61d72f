package org.nuanyang.bench;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row in PostgreSQL's binary COPY format, which can be put under another county's keys: its county, and every id in it by one rule, so
 * that what belonged together still does.
 */
final class CopiedRow {
    private static final int NULL = -1;
    private static final int LATTER_HALF = 8;

    private final ByteBuffer row;
    private final int county;
    private final int[] ids;
    private final int[] idsFirst;

    private CopiedRow(ByteBuffer row, int county, List<Integer> ids) {
        this.row = row;
        this.county = county;
        this.ids = ids.stream().mapToInt(Integer::intValue).toArray();
        this.idsFirst = ids.stream().mapToInt(row::getInt).toArray();
    }

    static List<byte @Nullable []> fields(DataInputStream in) throws IOException {
        short count = in.readShort();
        var fields = new ArrayList<byte @Nullable []>();
        for (int i = 0; i < count; i++) {
            int length = in.readInt();
            fields.add(length == NULL ? null : in.readNBytes(length));
        }
        return fields;
    }

    /** @param ids which fields are ids */
    static CopiedRow of(List<byte @Nullable []> fields, int countyField, Set<Integer> ids) {
        int length = Short.BYTES;
        for (var field : fields) length += Integer.BYTES + (field == null ? 0 : field.length);
        var row = ByteBuffer.allocate(length).putShort((short) fields.size());
        var places = new ArrayList<Integer>();
        int county = 0;
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            row.putInt(field == null ? NULL : field.length);
            if (i == countyField) county = row.position();
            if (field != null && ids.contains(i)) places.add(row.position() + LATTER_HALF);
            if (field != null) row.put(field);
        }
        return new CopiedRow(row, county, places);
    }

    byte[] asItIs() {
        return row.array();
    }

    /** The same array each time: it is written before the next is asked for. */
    byte[] under(int county, int number) {
        row.putInt(this.county, county);
        int mark = number * 0x9E3779B1;
        for (int i = 0; i < ids.length; i++) row.putInt(ids[i], idsFirst[i] ^ mark);
        return row.array();
    }
}
