using System.ComponentModel;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Reports.Subscriptions;

namespace HelpDesk.Functions.Reports.Subscriptions;

/// <summary>What is to be changed; what is left out stays.</summary>
internal sealed record ChangeSubscriptionRequest(
    [property: Description("From the first period on that ends after the change.")] Optional<Frequency> Frequency,
    [property: Description("False: nothing is sent. Periods that end meanwhile are not sent later.")] Optional<bool> Active)
{
    public SubscriptionEditInput ToInput() => new()
    {
        Frequency = Frequency.IsGiven ? Frequency.Value : default(Optional<Frequency?>),
        Active = Active.IsGiven ? Active.Value : default(Optional<bool?>),
    };
}
