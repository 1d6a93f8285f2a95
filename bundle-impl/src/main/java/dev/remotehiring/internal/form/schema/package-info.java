/**
 * The part of JSON Schema that Remote's forms use, with the vendor's additions: what is wrong with a value, which
 * branches of a conditional form apply, and the rules written in json-logic. Pure functions over Jackson trees that know
 * nothing of candidates. Start reading at {@code SchemaCheck}.
 */
package dev.remotehiring.internal.form.schema;
