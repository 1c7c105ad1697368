using Azure.Core;
using Azure.Data.Tables.Connections;
using Azure.Data.Tables.Limits;
using Azure.Data.Tables.Transactions;

namespace Azure.Data.Tables;

public partial class TableClient
{
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var actions = transactionActions.ToList();
        if (actions.Count == 0)
            throw new InvalidOperationException("The batch contains no entity operations.");
        TransactionRules.Check(actions);
        var message = Batch(actions);
        var response = await _endpoint.SendAsync(message, cancellationToken).ConfigureAwait(false);
        var parts = BatchAnswer.Parse(response);
        return parts.FirstOrDefault(part => part.IsError) is { } failed
            ? throw new TableTransactionFailedException(new RequestFailedException(failed, null, new ErrorParser()))
            : Response.FromValue(parts, response);
    }

    private HttpMessage Batch(List<TableTransactionAction> actions)
    {
        var body = new BatchBody(_endpoint.Version, Uri.AbsoluteUri);
        for (var index = 0; index < actions.Count; index++)
            Add(body, actions[index], index);
        var content = body.Finish();
        if (content.Length > AzureLimits.BatchBytes)
            throw Refusal.BodyTooLarge.Exception();
        var message = _endpoint.Request(RequestMethod.Post, "/$batch");
        message.Request.Headers.Add(HttpHeader.Names.Accept, "application/json");
        message.Request.Headers.Add(HttpHeader.Names.ContentType, body.ContentType);
        message.Request.Content = RequestContent.Create(content);
        return message;
    }

    private static void Add(BatchBody body, TableTransactionAction action, int index)
    {
        try
        {
            body.Add(action, Keys(action.Entity.PartitionKey, action.Entity.RowKey));
        }
        catch (RequestFailedException refused)
        {
            throw Refusal.InBatch(refused, index);
        }
    }
}
