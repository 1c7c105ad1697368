using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.AspNetCore.Http;

namespace HelpDesk.Load.Proxy;

/// <summary>
/// Puts every queue message twice, each of the two hidden for a time of its own, so that none comes once and hardly one in its
/// order. What is put back as it was is left alone: it would double each time.
/// </summary>
internal sealed class Shuffle(QueueServiceClient queues, int seed)
{
    private const int LongestHidden = 6;

    private readonly Random _random = new(seed);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public int Puts => _known.Count;

    /// <summary>False: it is to be passed on as it is.</summary>
    public async Task<bool> TryPutAsync(string queue, byte[] body, HttpResponse response)
    {
        var text = XDocument.Parse(Encoding.UTF8.GetString(body)).Descendants("MessageText").Single().Value;
        var hidden = Choose($"{queue} {text}");
        if (hidden is not { } two)
            return false;

        // By a client of its own: the desk has signed the time that it chose.
        var client = queues.GetQueueClient(queue);
        await client.SendMessageAsync(text, visibilityTimeout: TimeSpan.FromSeconds(two.First));
        await AnswerAsync(await client.SendMessageAsync(text, visibilityTimeout: TimeSpan.FromSeconds(two.Second)), response);
        return true;
    }

    private (int First, int Second)? Choose(string message)
    {
        lock (_random)
            return _known.Add(message) ? (_random.Next(LongestHidden), _random.Next(LongestHidden)) : null;
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
