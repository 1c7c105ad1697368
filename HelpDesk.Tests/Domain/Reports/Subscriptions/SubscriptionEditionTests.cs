using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Domain.Webhooks;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Reports.Subscriptions;

public sealed class SubscriptionEditionTests
{
    private static readonly SubscriptionId Id = new("0123456789abcdef0123456789abcdef");

    [Theory]
    [InlineData(Frequency.Daily, "daily_20280229")]
    [InlineData(Frequency.Weekly, "weekly_20280229")]
    [InlineData(Frequency.Monthly, "monthly_20280229")]
    public void What_is_sent_once_has_one_name_by_which_it_is_found_again(Frequency frequency, string name)
    {
        var what = new SubscriptionEdition(Id, new(frequency, new(2028, 2, 29)));
        Assert.Equal($"{Id}_{name}", what.ToString());
        Assert.Equal(what, SubscriptionEdition.Find(what.ToString()));
        var delivery = DeliveryId.Of(what, Given.Noon);
        Assert.Equal(delivery, DeliveryId.Find(delivery.ToString()));
        Assert.False(delivery.IsTest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("0123456789abcdef0123456789abcdef_daily")]
    [InlineData("0123456789abcdef0123456789abcdef_yearly_20280229")]
    [InlineData("0123456789abcdef0123456789abcdef_daily_20270229")]
    [InlineData("0123456789abcdef0123456789abcdef_daily_2028-02-29")]
    [InlineData("0123456789ABCDEF0123456789abcdef_daily_20280229")]
    [InlineData("123456789abcdef0123456789abcdef_daily_20280229")]
    public void Nothing_else_is_a_name(string text)
    {
        Assert.Null(SubscriptionEdition.Find(text));
        Assert.Null(DeliveryId.Find($"1-{text}"));
    }
}
