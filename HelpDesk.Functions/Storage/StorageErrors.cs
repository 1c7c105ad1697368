using System.Net.Sockets;
using Azure;
using Azure.Data.Tables.Models;

namespace HelpDesk.Functions.Storage;

/// <summary>What a refusal of the storage service means, and what is no answer at all.</summary>
internal static class StorageErrors
{
    public static bool IsNotFound(this RequestFailedException refused) => refused.Status == StatusCodes.Status404NotFound;

    public static bool IsConflict(this RequestFailedException refused) => refused.Status == StatusCodes.Status409Conflict;

    public static bool IsStale(this RequestFailedException refused) => refused.Status == StatusCodes.Status412PreconditionFailed;

    /// <summary>There is no such table, or soon no more: not a word about rows.</summary>
    public static bool IsNoTable(this RequestFailedException refused) => refused.ErrorCode is { } code
        && (code == TableErrorCode.TableNotFound || code == TableErrorCode.TableBeingDeleted);

    /// <summary>No answer, or one from which nobody can tell whether a write happened.</summary>
    public static bool IsNoAnswer(Exception failed) => failed switch
    {
        RequestFailedException refused =>
            refused.Status is 0 or StatusCodes.Status408RequestTimeout or >= StatusCodes.Status500InternalServerError,
        OperationCanceledException or IOException or HttpRequestException or SocketException => true,
        AggregateException several => several.InnerExceptions.All(IsNoAnswer),
        _ => false,
    };
}
