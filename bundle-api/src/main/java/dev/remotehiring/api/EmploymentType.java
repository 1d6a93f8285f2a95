package dev.remotehiring.api;

/** How Remote is to engage a person. */
public enum EmploymentType {
    /** Employed by Remote for the company, as employer of record. */
    EMPLOYEE,
    /** Engaged as a contractor through Remote. */
    CONTRACTOR
}
