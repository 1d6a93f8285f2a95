package dev.remotehiring.simulator.form;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What is special about a country's form.
 *
 * @param lead working days that onboarding takes
 * @param holidays the country's own blocked days
 * @param change what its form has more, less or otherwise
 */
record Special(int lead, List<MonthDay> holidays, BiConsumer<FormDraft, Setting> change) {
    private static final Special NONE = new Special(10, List.of(), (form, setting) -> {});

    private static final Map<String, Special> ALL = Map.ofEntries(
            Map.entry("PRT", new Special(20, days(4, 25, 6, 10), (form, setting) -> {})),
            Map.entry("ESP", new Special(15, days(10, 12), Special::spain)),
            Map.entry("FRA", new Special(3, days(5, 8, 7, 14), Special::france)),
            Map.entry("DEU", new Special(12, days(10, 3), Special::germany)),
            Map.entry("NLD", new Special(7, days(4, 27), Special::netherlands)),
            Map.entry("GBR", new Special(8, List.of(), Special::unitedKingdom)),
            Map.entry("CAN", new Special(6, days(7, 1), Special::canada)),
            Map.entry("USA", new Special(5, days(7, 4, 11, 27), Special::unitedStates)),
            Map.entry("JPN", new Special(18, days(2, 11, 11, 3), Special::japan)),
            Map.entry("BRA", new Special(10, days(9, 7, 11, 15), Special::brazil)));

    static Special of(String country) {
        return ALL.getOrDefault(country, NONE);
    }

    /** Older forms promised less lead time. */
    int leadDays(int version) {
        return version == 1 ? Math.min(lead, 5) : lead;
    }

    private static void spain(FormDraft form, Setting setting) {
        if (setting.version() > 1) {
            form.required(
                    "autonomous_community",
                    Field.select(
                            "Autonomous community of work",
                            Choices.of(
                                    "andalusia",
                                    "Andalusia",
                                    "catalonia",
                                    "Catalonia",
                                    "galicia",
                                    "Galicia",
                                    "madrid",
                                    "Community of Madrid",
                                    "valencia",
                                    "Valencian Community",
                                    "other",
                                    "Another one")));
        }
    }

    private static void france(FormDraft form, Setting setting) {
        form.field("has_seniority_date")
                .with("const", "no")
                .with("default", "no")
                .showing("statement", Map.of("title", "Earlier seniority cannot be recognised in France"));
        if (setting.version() > 1) {
            form.required(
                            "ack_non_eligible_job_titles",
                            Field.acknowledgement("I confirm that this job may be done by wage portage"))
                    .notRequired("tax_servicing_countries", "tax_job_category");
        }
    }

    private static void germany(FormDraft form, Setting setting) {
        if (setting.version() > 1) {
            form.required(
                    "mobile_number",
                    Field.text("Mobile number")
                            .about("With the country code, e.g. +49 151 23456789.")
                            .with("pattern", "^\\+[1-9][0-9 ]{6,18}$")
                            .showing("inputType", "tel"));
        }
    }

    /** Here the employer's address is the only one to log in with. */
    private static void netherlands(FormDraft form, Setting setting) {
        if (setting.version() >= 4) {
            form.required(
                            "login_email",
                            Field.radio(
                                            "Which e-mail does the employee log in with?",
                                            Choices.of("work", "Work e-mail"))
                                    .with("const", "work")
                                    .with("default", "work"))
                    .alsoRequired("work_email");
            form.field("work_email").with("type", "string");
        }
    }

    private static void unitedKingdom(FormDraft form, Setting setting) {
        form.required(
                        "right_to_work",
                        Field.radio(
                                "Right to work",
                                Choices.of("citizen", "Citizen", "settled", "Settled status", "visa", "Visa")))
                .optional("visa_expiry_date", Field.date("Visa valid until").nullable())
                .only("right_to_work", "visa", "visa_expiry_date");
    }

    private static void canada(FormDraft form, Setting setting) {
        form.required(
                        "province",
                        Field.select(
                                "Province of work",
                                Choices.of("AB", "Alberta", "BC", "British Columbia", "ON", "Ontario", "QC", "Quebec")))
                .optional(
                        "contract_language",
                        Field.radio("Contract language", Choices.of("en", "English", "fr", "French")))
                .when("province", "QC", "contract_language");
    }

    private static void unitedStates(FormDraft form, Setting setting) {
        form.required(
                        "work_state",
                        Field.select(
                                "State of work",
                                Choices.of("CA", "California", "NY", "New York", "TX", "Texas", "WA", "Washington")))
                .required(
                        "overtime", Field.radio("Overtime", Choices.of("exempt", "Exempt", "non_exempt", "Non-exempt")))
                .optional("weekly_hours", Field.number("Hours a week", 1, 60))
                .when("overtime", "non_exempt", "weekly_hours");
    }

    private static void japan(FormDraft form, Setting setting) {
        form.required(
                "name_kana",
                Field.text("Name in katakana")
                        .with("pattern", "^[\\u30A0-\\u30FF\\u3000 ]+$")
                        .with("x-sim-reading-of", "name"));
    }

    /** With a keyword that nobody knows. */
    private static void brazil(FormDraft form, Setting setting) {
        form.optional("dependants", Field.number("Number of dependants", 0, 20))
                .optional(
                        "benefits_of_interest",
                        Field.several(
                                        "Benefits of interest",
                                        "select",
                                        List.of("meal", "transport", "health", "dental"))
                                .showing("multiple", true))
                .optional(
                        "emergency_contact",
                        Field.group(
                                        "Emergency contact",
                                        Map.of("phone", Field.text("Telephone").with("pattern", "^\\+?[0-9 ]{6,20}$")))
                                .nullable())
                .extra("unevaluatedWhimsy", Map.of("mood", "sunny"));
    }

    private static List<MonthDay> days(int... monthsAndDays) {
        MonthDay first = MonthDay.of(monthsAndDays[0], monthsAndDays[1]);
        return monthsAndDays.length == 2
                ? List.of(first)
                : List.of(first, MonthDay.of(monthsAndDays[2], monthsAndDays[3]));
    }
}
