using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using HelpDesk.Functions.Messaging;
using Microsoft.AspNetCore.Http;

namespace HelpDesk.Load.Proxy;

/// <summary>
/// Puts every queue message twice, each of the two hidden for a time of its own, so that none comes once and hardly one in its
/// order. What is put back as it was is not doubled again: there would be ever more.
/// </summary>
/// <param name="isHasty">Whether what is put back and ordered for later comes soon.</param>
internal sealed class Shuffle(QueueServiceClient queues, int seed, bool isHasty)
{
    private const int LongestHidden = 6;

    private readonly Random _random = new(seed);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public int Puts => _known.Count;

    /// <summary>False: it is to be passed on as it is.</summary>
    public async Task<bool> TryPutAsync(string queue, byte[] body, HttpResponse response)
    {
        var text = XDocument.Parse(Encoding.UTF8.GetString(body)).Descendants("MessageText").Single().Value;
        var hidden = Choose(queue, text);
        if (hidden.Count == 0)
            return false;

        // By a client of its own: the desk has signed the time that it chose.
        var client = queues.GetQueueClient(queue);
        SendReceipt? receipt = null;
        foreach (var seconds in hidden)
            receipt = await client.SendMessageAsync(text, visibilityTimeout: TimeSpan.FromSeconds(seconds));
        await AnswerAsync(receipt!, response);
        return true;
    }

    /// <summary>Announcements keep their pace: who comes too early for a change puts it back again and again.</summary>
    private IReadOnlyList<int> Choose(string queue, string text)
    {
        lock (_random)
        {
            if (_known.Add($"{queue} {text}"))
                return [_random.Next(LongestHidden), _random.Next(LongestHidden)];
            return isHasty && queue is not QueueNames.TicketChanges ? [_random.Next(LongestHidden)] : [];
        }
    }

    /// <summary>https://learn.microsoft.com/rest/api/storageservices/put-message#response-body</summary>
    private static Task AnswerAsync(SendReceipt receipt, HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status201Created;
        response.ContentType = "application/xml";
        return response.WriteAsync(new XElement(
            "QueueMessagesList",
            new XElement(
                "QueueMessage",
                new XElement("MessageId", receipt.MessageId),
                new XElement("InsertionTime", Moment(receipt.InsertionTime)),
                new XElement("ExpirationTime", Moment(receipt.ExpirationTime)),
                new XElement("PopReceipt", receipt.PopReceipt),
                new XElement("TimeNextVisible", Moment(receipt.TimeNextVisible)))).ToString());
    }

    private static string Moment(DateTimeOffset moment) => moment.ToString("R", CultureInfo.InvariantCulture);
}
