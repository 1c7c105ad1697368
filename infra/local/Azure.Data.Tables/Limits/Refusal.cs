using System.Globalization;

namespace Azure.Data.Tables.Limits;

/// <summary>
/// What Azure refuses and an emulator lets through, or refuses with other words. See
/// https://learn.microsoft.com/rest/api/storageservices/table-service-error-codes and
/// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model.
/// </summary>
internal sealed record Refusal(int Status, string Code, string Message)
{
    public static readonly Refusal EntityTooLarge =
        new(400, "EntityTooLarge", "The entity is larger than the maximum allowed size (1MB).");

    public static readonly Refusal TooManyProperties =
        new(
            400,
            "TooManyProperties",
            "The entity contains more properties than allowed. Each entity can include up to 252 properties to store data. " +
            "Each entity also has 3 system properties.");

    public static readonly Refusal PropertyNameTooLong =
        new(400, "PropertyNameTooLong", "The property name exceeds the maximum allowed length (255).");

    public static readonly Refusal PropertyNameInvalid =
        new(400, "PropertyNameInvalid", "The property name is invalid.");

    public static readonly Refusal PropertyValueTooLarge =
        new(
            400,
            "PropertyValueTooLarge",
            "The property value exceeds the maximum allowed size (64KB). If the property value is a string, " +
            "it is UTF-16 encoded and the maximum number of characters should be 32K or less.");

    public static readonly Refusal PropertiesNeedValue =
        new(400, "PropertiesNeedValue", "The values are not specified for all properties in the entity.");

    public static readonly Refusal TableNameLength =
        new(400, "OutOfRangeInput", "The specified resource name length is not within the permissible limits.");

    public static readonly Refusal TableNameInvalid =
        new(400, "InvalidResourceName", "The specifed resource name contains invalid characters.");

    public static readonly Refusal TooManyOperations =
        new(400, "InvalidInput", "The batch request operation exceeds the maximum 100 changes per change set.");

    public static readonly Refusal DuplicateRow =
        new(
            400,
            "InvalidDuplicateRow",
            "The batch request contains multiple changes with same row key. An entity can appear only once in a batch request.");

    public static readonly Refusal DifferentPartitions =
        new(400, "CommandsInBatchActOnDifferentPartitions", "All commands in a batch must operate on same entity group.");

    public static readonly Refusal BodyTooLarge =
        new(413, "RequestBodyTooLarge", "The request body is too large and exceeds the maximum permissible limit.");

    public static readonly Refusal QueryInvalid =
        new(400, "InvalidInput", "One of the request inputs is not valid.");

    public static Refusal OutOfRange(string parameter, string value) =>
        new(400, "OutOfRangeInput", $"The '{parameter}' parameter of value '{value}' is out of range.");

    public RequestFailedException Exception() => new(Status, Message, Code, null);

    /// <summary>The answer to a batch begins with the number of the operation that it is about.</summary>
    public TableTransactionFailedException ExceptionAt(int index) => InBatch(Exception(), index);

    public static TableTransactionFailedException InBatch(RequestFailedException refused, int index)
    {
        var message = $"{index}:{refused.Message}\n The index of the entity that caused the error can be found in "
            + $"{nameof(TableTransactionFailedException.FailedTransactionActionIndex)}.";
        var numbered = new RequestFailedException(refused.Status, message, refused.ErrorCode, null);
        numbered.Data[TableTransactionFailedException.IndexKey] = index.ToString(CultureInfo.InvariantCulture);
        return new TableTransactionFailedException(numbered);
    }
}
