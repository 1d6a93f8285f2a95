package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.HireId;
import java.util.OptionalInt;

/**
 * What is sent to create an employment. It holds personal data and does not print it.
 *
 * @param hire the hire's id, Remote's {@code external_id}
 * @param country the country
 * @param basicInformation the filled form
 * @param version the version of the form; empty for the latest
 */
public record NewEmployment(HireId hire, CountryCode country, ObjectNode basicInformation, OptionalInt version) {
    @Override
    public String toString() {
        return "NewEmployment[" + hire + ", " + country + "]";
    }
}
