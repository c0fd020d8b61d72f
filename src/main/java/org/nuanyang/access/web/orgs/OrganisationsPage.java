package org.nuanyang.access.web.orgs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.County;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;

record OrganisationsPage(County county, List<Row> rows) {
    /** @param depth 0 for the county itself */
    public record Row(Org org, int depth) {
        public String url() {
            return "/bureau/organisations/" + org.id();
        }

        public String newUrl(Org.Kind kind) {
            return url() + "/new?kind=" + kind.name();
        }

        public String indent() {
            return "depth-" + depth;
        }
    }

    static OrganisationsPage of(County county, List<Org> tree) {
        Map<OrgId, Integer> depths = new HashMap<>();
        return new OrganisationsPage(county, tree.stream().map(org -> {
            int depth = org.parent() == null ? 0 : depths.getOrDefault(org.parent(), -1) + 1;
            depths.put(org.id(), depth);
            return new Row(org, depth);
        }).toList());
    }

    public Row root() {
        return rows.getFirst();
    }

    public long schools() {
        return rows.stream().filter(row -> row.org().kind() == Org.Kind.SCHOOL).count();
    }
}
