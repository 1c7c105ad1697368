using System.Globalization;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Webhooks;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.InMemory;

internal sealed class WebhooksInMemory : IWebhooks
{
    private readonly Dictionary<WebhookId, (KeptWebhook Kept, int Version)> _webhooks = [];

    /// <summary>How often all were asked for.</summary>
    public int Queries { get; private set; }

    /// <summary>Happens just after all were read, as if by somebody else.</summary>
    public Action Meanwhile { get; set; } = () => { };

    public WebhooksInMemory Add(int id, params WebhookEvent[] events)
    {
        var webhook = new Webhook(Id(id), "https://example.com/", events, Given.Noon, Given.Admin.Person, Given.Noon);
        _webhooks.Add(webhook.Id, (new(webhook, new(new byte[WebhookSecret.Size])), 0));
        return this;
    }

    public void SwitchOff(int id)
    {
        var (kept, version) = _webhooks[Id(id)];
        var off = kept.Webhook.SwitchOff(SwitchOffReason.Admin, Given.Noon);
        _webhooks[Id(id)] = (kept with { Webhook = off }, version + 1);
    }

    public Task<IReadOnlyList<Webhook>> AllAsync(CancellationToken cancellationToken)
    {
        Queries++;
        IReadOnlyList<Webhook> all = [.. _webhooks.Values.Where(one => !one.Kept.IsDeleted).Select(one => one.Kept.Webhook)];
        Meanwhile();
        return Task.FromResult(all);
    }

    public Task<Versioned<KeptWebhook>?> FindAsync(WebhookId id, CancellationToken cancellationToken) => Task.FromResult(
        _webhooks.TryGetValue(id, out var found) ? new Versioned<KeptWebhook>(found.Kept, Text(found.Version)) : null);

    public Task<bool> TryAddAsync(KeptWebhook webhook, CancellationToken cancellationToken) =>
        Task.FromResult(_webhooks.TryAdd(webhook.Webhook.Id, (webhook, 0)));

    public Task<bool> TrySaveAsync(KeptWebhook webhook, string version, CancellationToken cancellationToken)
    {
        var known = _webhooks[webhook.Webhook.Id].Version;
        if (Text(known) != version)
            return Task.FromResult(false);
        _webhooks[webhook.Webhook.Id] = (webhook, known + 1);
        return Task.FromResult(true);
    }

    private static WebhookId Id(int number) => new(number.ToString("D20", CultureInfo.InvariantCulture));

    private static string Text(int version) => version.ToString(CultureInfo.InvariantCulture);
}
