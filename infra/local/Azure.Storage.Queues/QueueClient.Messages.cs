// Without annotations, as Microsoft's own is compiled.
#nullable disable annotations

using System.Globalization;
using Azure.Core;
using Azure.Storage.Queues.Models;
using static Azure.Storage.Queues.QueueConnection;

namespace Azure.Storage.Queues;

public partial class QueueClient
{
    public virtual Task<Response> ClearMessagesAsync(CancellationToken cancellationToken = default) =>
        _connection.SendAsync(MessageRequest(RequestMethod.Delete), cancellationToken);

    public virtual Task<Response<SendReceipt>> SendMessageAsync(string messageText) => SendMessageAsync(messageText, null);

    public virtual Task<Response<SendReceipt>> SendMessageAsync(
        string messageText, CancellationToken cancellationToken = default) =>
        SendMessageAsync(messageText, null, null, cancellationToken);

    public virtual Task<Response<SendReceipt>> SendMessageAsync(
        string messageText,
        TimeSpan? visibilityTimeout = null,
        TimeSpan? timeToLive = null,
        CancellationToken cancellationToken = default) =>
        SendMessageAsync(Body(messageText), visibilityTimeout, timeToLive, cancellationToken);

    public virtual async Task<Response<SendReceipt>> SendMessageAsync(
        BinaryData message,
        TimeSpan? visibilityTimeout = null,
        TimeSpan? timeToLive = null,
        CancellationToken cancellationToken = default)
    {
        var request = MessageRequest(
            RequestMethod.Post, ("visibilitytimeout", Seconds(visibilityTimeout)), ("messagettl", Seconds(timeToLive)));
        QueueXml.Write(request.Request, MessageCodec.Encode(message, _connection.Encoding));
        var response = await _connection.SendAsync(request, cancellationToken);
        return Response.FromValue(QueueXml.Messages(response).Select(SendReceipt.Of).First(), response);
    }

    public virtual Task<Response<QueueMessage[]>> ReceiveMessagesAsync() => ReceiveMessagesAsync(null);

    public virtual Task<Response<QueueMessage[]>> ReceiveMessagesAsync(CancellationToken cancellationToken = default) =>
        ReceiveMessagesAsync(null, null, cancellationToken);

    public virtual async Task<Response<QueueMessage[]>> ReceiveMessagesAsync(
        int? maxMessages = null, TimeSpan? visibilityTimeout = null, CancellationToken cancellationToken = default)
    {
        var request = MessageRequest(
            RequestMethod.Get, ("numofmessages", Count(maxMessages)), ("visibilitytimeout", Seconds(visibilityTimeout)));
        var response = await _connection.SendAsync(request, cancellationToken);
        var messages = QueueXml.Messages(response).Select(xml => QueueMessage.Of(xml, _connection.Encoding));
        return Response.FromValue(messages.ToArray(), response);
    }

    public virtual async Task<Response<QueueMessage>> ReceiveMessageAsync(
        TimeSpan? visibilityTimeout = null, CancellationToken cancellationToken = default)
    {
        var messages = await ReceiveMessagesAsync(1, visibilityTimeout, cancellationToken);
        return Response.FromValue(messages.Value.FirstOrDefault(), messages.GetRawResponse());
    }

    public virtual async Task<Response<PeekedMessage[]>> PeekMessagesAsync(
        int? maxMessages = null, CancellationToken cancellationToken = default)
    {
        var request = MessageRequest(RequestMethod.Get, ("peekonly", "true"), ("numofmessages", Count(maxMessages)));
        var response = await _connection.SendAsync(request, cancellationToken);
        var messages = QueueXml.Messages(response).Select(xml => PeekedMessage.Of(xml, _connection.Encoding));
        return Response.FromValue(messages.ToArray(), response);
    }

    public virtual async Task<Response<PeekedMessage>> PeekMessageAsync(CancellationToken cancellationToken = default)
    {
        var messages = await PeekMessagesAsync(1, cancellationToken);
        return Response.FromValue(messages.Value.FirstOrDefault(), messages.GetRawResponse());
    }

    public virtual Task<Response<UpdateReceipt>> UpdateMessageAsync(
        string messageId,
        string popReceipt,
        string messageText = null,
        TimeSpan visibilityTimeout = default,
        CancellationToken cancellationToken = default) =>
        UpdateMessageAsync(messageId, popReceipt, Body(messageText), visibilityTimeout, cancellationToken);

    public virtual async Task<Response<UpdateReceipt>> UpdateMessageAsync(
        string messageId,
        string popReceipt,
        BinaryData message,
        TimeSpan visibilityTimeout = default,
        CancellationToken cancellationToken = default)
    {
        var request = Message(RequestMethod.Put, messageId, popReceipt, ("visibilitytimeout", Seconds(visibilityTimeout)));
        if (message is not null)
            QueueXml.Write(request.Request, MessageCodec.Encode(message, _connection.Encoding));
        var response = await _connection.SendAsync(request, cancellationToken);
        return Response.FromValue(UpdateReceipt.Of(response), response);
    }

    public virtual Task<Response> DeleteMessageAsync(
        string messageId, string popReceipt, CancellationToken cancellationToken = default) =>
        _connection.SendAsync(Message(RequestMethod.Delete, messageId, popReceipt), cancellationToken);

    private HttpMessage MessageRequest(RequestMethod method, params ReadOnlySpan<(string Name, string Value)> parameters) =>
        _connection.Request(method, $"{QueueAddress.Checked(Name)}/messages", parameters);

    private HttpMessage Message(
        RequestMethod method, string messageId, string popReceipt, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        ArgumentNullException.ThrowIfNull(messageId);
        ArgumentNullException.ThrowIfNull(popReceipt);
        var path = $"{QueueAddress.Checked(Name)}/messages/{Uri.EscapeDataString(messageId)}";
        return _connection.Request(method, path, [("popreceipt", popReceipt), .. parameters]);
    }

    private static string Count(int? count) => count?.ToString(CultureInfo.InvariantCulture);

    private static BinaryData Body(string text) => text is null ? null : new(text);
}
