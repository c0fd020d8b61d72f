package org.nuanyang.roster;

/** Who somebody is to the child: the kin of GB/T 4761 that guardians of left-behind children have, and those without. */
public enum Relation {
    FATHER("51", "父亲"),
    MOTHER("52", "母亲"),
    STEPFATHER("57", "继父或养父"),
    STEPMOTHER("58", "继母或养母"),
    PATERNAL_GRANDFATHER("61", "祖父"),
    PATERNAL_GRANDMOTHER("62", "祖母"),
    MATERNAL_GRANDFATHER("63", "外祖父"),
    MATERNAL_GRANDMOTHER("64", "外祖母"),
    GREAT_GRANDFATHER("66", "曾祖父"),
    GREAT_GRANDMOTHER("67", "曾祖母"),
    ELDER_BROTHER("71", "哥哥"),
    ELDER_SISTER("75", "姐姐"),
    FATHERS_ELDER_BROTHER("81", "伯父"),
    FATHERS_ELDER_BROTHERS_WIFE("82", "伯母"),
    UNCLE("83", "叔叔"),
    UNCLES_WIFE("84", "婶婶"),
    MOTHERS_BROTHER("85", "舅舅"),
    MOTHERS_BROTHERS_WIFE("86", "舅妈"),
    MOTHERS_SISTERS_HUSBAND("87", "姨父"),
    MOTHERS_SISTER("88", "姨妈"),
    FATHERS_SISTERS_HUSBAND("89", "姑父"),
    FATHERS_SISTER("90", "姑姑"),
    OTHER_KIN("97", "其他亲属"),
    NOT_KIN("99", "非亲属");

    private final String code;
    private final String word;

    Relation(String code, String word) {
        this.code = code;
        this.word = word;
    }

    /** The code of GB/T 4761-2008. */
    public String code() {
        return code;
    }

    /** The word that ledgers print; official documents are Chinese only. */
    public String word() {
        return word;
    }
}
