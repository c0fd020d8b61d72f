package org.nuanyang.protection.consent.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.ConsentLine;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.Giver;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tab;

/** A class for one purpose: whose answer is missing, with a row to write it into; and who has answered. */
public record ClassPage(
        String klass, String label, ConsentPurpose purpose, List<ConsentLine> lines, boolean mayRecord, boolean all, ClassForm form, Problems problems) {

    public String url() {
        return "/consents/classes/" + klass;
    }

    public List<ConsentLine> missing() {
        return lines.stream().filter(line -> line.answer() == null).toList();
    }

    public List<ConsentLine> answered() {
        return lines.stream().filter(line -> line.answer() != null).toList();
    }

    public List<Tab> tabs() {
        return Arrays.stream(ConsentPurpose.values()).map(each -> Tab.of(Words.say(each), url() + "?purpose=" + each.name(), each == purpose)).toList();
    }

    public List<Option> ways() {
        return Option.all(Consent.How.class);
    }

    public List<Option> givers() {
        return Option.all(Giver.class);
    }

    public String answer(Consent.Answer answer) {
        return purpose.needsConsent() ? Words.say(answer) : Words.say("protection.consent.told");
    }

    public boolean chosen(ConsentLine line, String answer) {
        var sent = form.value(ClassForm.ANSWER + line.child());
        return sent == null ? all && answer.equals("GIVEN") || !all && answer.isEmpty() : sent.equals(answer);
    }

    public @Nullable String name(ConsentLine line) {
        var sent = form.value(ClassForm.NAME + line.child());
        return sent == null ? line.guardian() : sent;
    }

    public boolean isBy(ConsentLine line, Option giver) {
        var sent = form.value(ClassForm.GIVER + line.child());
        return giver.is(sent == null ? line.kinship() : sent);
    }

    public Object on() {
        return form.sent().getOrDefault("on", "");
    }
}
