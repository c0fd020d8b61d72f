package org.nuanyang.mind.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 量表: those of the product and those that the viewer's schools have added. */
@Service
@Transactional(readOnly = true)
public class Scales {
    /** Sittings keep their scale's text; few are in use at once. */
    private static final int REMEMBERED = 200;
    private static final Map<String, Scale> READ = new ConcurrentHashMap<>();

    private final OwnScaleSql sql;

    Scales(OwnScaleSql sql) {
        this.sql = sql;
    }

    /** @param told its text, which a sitting keeps. @param school null for one of the product's */
    public record Offered(Scale scale, String told, @Nullable OrgId school) {}

    public static Scale read(String told) {
        if (READ.size() > REMEMBERED) READ.clear();
        return READ.computeIfAbsent(told, ScaleReader::read);
    }

    public List<Offered> all(Viewer viewer) {
        var all = new ArrayList<Offered>();
        Shipped.all().values().forEach(told -> all.add(new Offered(read(told), told, null)));
        if (viewer.scope().mayAnywhere(Act.COUNSEL)) sql.all().forEach(own -> all.add(new Offered(read(own.told()), own.told(), own.school())));
        return all;
    }

    public Optional<Offered> find(String id, Viewer viewer) {
        return all(viewer).stream().filter(each -> each.scale().id().equals(id)).findFirst();
    }
}
