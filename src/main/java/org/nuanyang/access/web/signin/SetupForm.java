package org.nuanyang.access.web.signin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.County;
import org.nuanyang.access.Setup;
import org.nuanyang.common.Refusal;

/** County, bureau and administrator, as typed. Prints no password. */
public record SetupForm(
        @Nullable String division,
        @Nullable String county,
        @Nullable String bureau,
        @Nullable String name,
        @Nullable String login,
        @Nullable String password,
        @Nullable String again,
        @Nullable String code) {
    static final SetupForm EMPTY = new SetupForm("", "", "", "", "", "", "", "");

    public SetupForm {
        division = told(division);
        county = told(county);
        bureau = told(bureau);
        name = told(name);
        login = told(login);
        password = password == null ? "" : password;
        again = again == null ? "" : again;
        code = told(code);
    }

    List<Refusal> objections() {
        var wrong = new ArrayList<Refusal>();
        if (!division.matches("[1-9][0-9]{5}") || Integer.parseInt(division) < 110000) wrong.add(Refusal.of("access.setup.division", division));
        if (county.isEmpty()) wrong.add(Refusal.of("access.setup.county-missing"));
        if (bureau.isEmpty()) wrong.add(Refusal.of("access.setup.bureau-missing"));
        if (name.isEmpty()) wrong.add(Refusal.of("access.account.name-missing"));
        if (!password.equals(again)) wrong.add(Refusal.of("access.password.differ"));
        return wrong;
    }

    Setup.Beginning beginning() {
        return new Setup.Beginning(new County(Integer.parseInt(division), county, bureau, false), login, name, password);
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    @Override
    public String toString() {
        return "SetupForm[" + division + "]";
    }
}
