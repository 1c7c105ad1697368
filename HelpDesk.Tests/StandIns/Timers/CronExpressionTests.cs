using System.Globalization;
using Microsoft.Azure.Functions.Worker.LocalHost.Timers;

namespace HelpDesk.Tests.StandIns.Timers;

public sealed class CronExpressionTests
{
    [Theory]
    [InlineData("* * * * * *", "2026-11-21 12:00:00", "2026-11-21 12:00:01", "every second")]
    [InlineData("* * * * * *", "2026-12-31 23:59:59", "2027-01-01 00:00:00", "the year turns")]
    [InlineData("0 */15 * * * *", "2026-11-21 12:00:00", "2026-11-21 12:15:00", "the moment itself does not count")]
    [InlineData("0 */15 * * * *", "2026-11-21 12:14:59", "2026-11-21 12:15:00", "one second before counts")]
    [InlineData("0 */15 * * * *", "2026-11-21 23:45:00", "2026-11-22 00:00:00", "the day turns")]
    [InlineData("0 5/20 * * * *", "2026-11-21 12:00:00", "2026-11-21 12:05:00", "a step from a value on")]
    [InlineData("0 5/20 * * * *", "2026-11-21 12:25:00", "2026-11-21 12:45:00", "a step from a value on goes to the end")]
    [InlineData("0 1-10/4 * * * *", "2026-11-21 12:05:00", "2026-11-21 12:09:00", "a step within a range")]
    [InlineData("0 1-10/4 * * * *", "2026-11-21 12:09:00", "2026-11-21 13:01:00", "a step ends with its range")]
    [InlineData("0 */25 * * * *", "2026-11-21 12:50:00", "2026-11-21 13:00:00", "a step begins anew each hour")]
    [InlineData("0 */99 * * * *", "2026-11-21 12:00:00", "2026-11-21 13:00:00", "a step beyond the end leaves the first")]
    [InlineData("0 10,20,50 * * * *", "2026-11-21 12:20:00", "2026-11-21 12:50:00", "a list")]
    [InlineData("0 50,10,20 * * * *", "2026-11-21 12:00:00", "2026-11-21 12:10:00", "a list in any order")]
    [InlineData("0 1,10-12,50/5 * * * *", "2026-11-21 12:12:00", "2026-11-21 12:50:00", "a list of everything")]
    [InlineData("0 0 17-9 * * *", "2026-11-21 12:00:00", "2026-11-21 13:00:00", "a backward range is turned round")]
    [InlineData("0 0 9-9 * * *", "2026-11-21 12:00:00", "2026-11-22 09:00:00", "a range of one")]
    [InlineData("0 0 9 * * 1-5", "2026-11-21 12:00:00", "2026-11-23 09:00:00", "from Saturday to Monday")]
    [InlineData("0 0 9 * * MON-FRI", "2026-11-20 09:00:00", "2026-11-23 09:00:00", "names in a range")]
    [InlineData("0 0 9 * * fri-mon", "2026-11-21 12:00:00", "2026-11-23 09:00:00", "a backward range of names is turned round")]
    [InlineData("0 0 9 * * Sunday", "2026-11-21 12:00:00", "2026-11-22 09:00:00", "a whole name")]
    [InlineData("0 0 9 * * S", "2026-11-20 12:00:00", "2026-11-22 09:00:00", "S is Sunday, the first with an S")]
    [InlineData("0 0 9 * * 0", "2026-11-21 12:00:00", "2026-11-22 09:00:00", "Sunday is 0")]
    [InlineData("0 0 9 * * tue,thu", "2026-11-24 12:00:00", "2026-11-26 09:00:00", "names in a list")]
    [InlineData("0 0 9 * * mon/2", "2026-11-23 12:00:00", "2026-11-25 09:00:00", "a step from a name on")]
    [InlineData("0 0 0 1 jan *", "2026-11-21 12:00:00", "2027-01-01 00:00:00", "a month's name")]
    [InlineData("0 0 0 1 JUN-AUG *", "2026-11-21 12:00:00", "2027-06-01 00:00:00", "months in a range")]
    [InlineData("0 0 0 1 */5 *", "2026-11-21 12:00:00", "2027-01-01 00:00:00", "months 1, 6 and 11")]
    [InlineData("0 0 0 31 * *", "2026-11-30 00:00:00", "2026-12-31 00:00:00", "a day that not every month has")]
    [InlineData("0 0 0 31 * *", "2026-12-31 00:00:00", "2027-01-31 00:00:00", "the next month has it too")]
    [InlineData("0 0 0 30 1,2 *", "2027-01-30 00:00:00", "2028-01-30 00:00:00", "February has no 30th")]
    [InlineData("0 0 0 29 2 *", "2026-11-21 12:00:00", "2028-02-29 00:00:00", "the next leap day")]
    [InlineData("0 0 0 29 2 *", "2096-02-29 00:00:00", "2104-02-29 00:00:00", "2100 is no leap year")]
    [InlineData("0 0 0 29 2 1", "2026-11-21 12:00:00", "2044-02-29 00:00:00", "a leap day that is a Monday")]
    [InlineData("0 0 0 13 * 5", "2026-11-21 12:00:00", "2027-08-13 00:00:00", "both fields of the day must fit")]
    [InlineData("30 59 23 31 12 *", "2026-12-31 23:59:29", "2026-12-31 23:59:30", "every field at its end")]
    [InlineData("10 20 5 * * *", "2026-11-21 05:20:11", "2026-11-22 05:20:10", "the second has passed")]
    [InlineData("10 20 5 * * *", "2026-11-21 05:21:00", "2026-11-22 05:20:10", "the minute has passed")]
    [InlineData("10 20 5 * * *", "2026-11-21 04:59:59", "2026-11-21 05:20:10", "the hour comes")]
    [InlineData("*/5 * * * *", "2026-11-21 12:00:00", "2026-11-21 12:05:00", "five fields begin with the minute")]
    [InlineData("0  0   9 * * *", "2026-11-21 12:00:00", "2026-11-22 09:00:00", "any number of blanks")]
    [InlineData(" 0 0 9 * * * ", "2026-11-21 12:00:00", "2026-11-22 09:00:00", "blanks around")]
    [InlineData("00 05 09 * * *", "2026-11-21 12:00:00", "2026-11-22 09:05:00", "leading zeros")]
    public void The_next_moment(string expression, string after, string expected, string reason)
    {
        Assert.NotEmpty(reason);
        Assert.Equal(Time(expected), CronExpression.Parse(expression).Next(Time(after)));
    }

    [Theory]
    [InlineData("", "it has 0 fields instead of six")]
    [InlineData("* * * *", "it has 4 fields instead of six")]
    [InlineData("0 0 0 * * * 2026", "it has 7 fields instead of six")]
    [InlineData("60 * * * * *", "its second field '60' is wrong: 60 is not between 0 and 59")]
    [InlineData("0 60 * * * *", "its minute field '60' is wrong: 60 is not between 0 and 59")]
    [InlineData("0 0 24 * * *", "its hour field '24' is wrong: 24 is not between 0 and 23")]
    [InlineData("0 0 0 0 * *", "its day of the month field '0' is wrong: 0 is not between 1 and 31")]
    [InlineData("0 0 0 32 * *", "its day of the month field '32' is wrong: 32 is not between 1 and 31")]
    [InlineData("0 0 0 * 0 *", "its month field '0' is wrong: 0 is not between 1 and 12")]
    [InlineData("0 0 0 * 13 *", "its month field '13' is wrong: 13 is not between 1 and 12")]
    [InlineData("0 0 0 * * 7", "its day of the week field '7' is wrong: 7 is not between 0 and 6")]
    [InlineData("0 0 0 * * 1-7", "its day of the week field '1-7' is wrong: 7 is not between 0 and 6")]
    [InlineData("0 */0 * * * *", "its minute field '*/0' is wrong: '0' is not a step")]
    [InlineData("0 */-5 * * * *", "its minute field '*/-5' is wrong: '-5' is not a step")]
    [InlineData("0 */ * * * *", "its minute field '*/' is wrong: '' is not a step")]
    [InlineData("0 */x * * * *", "its minute field '*/x' is wrong: 'x' is not a step")]
    [InlineData("0 */5/5 * * * *", "its minute field '*/5/5' is wrong: '5/5' is not a step")]
    [InlineData("0 /5 * * * *", "its minute field '/5' is wrong: a value is missing")]
    [InlineData("0 1,,2 * * * *", "its minute field '1,,2' is wrong: a value is missing")]
    [InlineData("0 1, * * * *", "its minute field '1,' is wrong: a value is missing")]
    [InlineData("0 ,1 * * * *", "its minute field ',1' is wrong: a value is missing")]
    [InlineData("0 1- * * * *", "its minute field '1-' is wrong: a value is missing")]
    [InlineData("0 -1 * * * *", "its minute field '-1' is wrong: a value is missing")]
    [InlineData("0 1-2-3 * * * *", "its minute field '1-2-3' is wrong: '2-3' is not a value")]
    [InlineData("0 *-5 * * * *", "its minute field '*-5' is wrong: '*' is not a value")]
    [InlineData("0 ? * * * *", "its minute field '?' is wrong: '?' is not a value")]
    [InlineData("0 0 0 L * *", "its day of the month field 'L' is wrong: 'L' is not a value")]
    [InlineData("0 0 0 * * 5#2", "its day of the week field '5#2' is wrong: '5#2' is not a value")]
    [InlineData("0 0 0 * foo *", "its month field 'foo' is wrong: 'foo' is not a value")]
    [InlineData("0 0 0 * mondays *", "its month field 'mondays' is wrong: 'mondays' is not a value")]
    [InlineData("0 MON * * * *", "its minute field 'MON' is wrong: 'MON' is not a value")]
    [InlineData("0 99999999999 * * * *", "its minute field '99999999999' is wrong: '99999999999' is not a value")]
    [InlineData("0\t0\t9 * * *", "it has 4 fields instead of six")]
    public void A_wrong_expression_names_its_field(string expression, string reason)
    {
        var error = Assert.Throws<FormatException>(() => CronExpression.Parse(expression));

        Assert.Equal($"'{expression}' is not an NCRONTAB expression: {reason}.", error.Message);
    }

    [Theory]
    [InlineData("0 0 0 30 2 *", "2026-11-21 12:00:00")]
    [InlineData("0 0 0 31 2,4,6,9,11 *", "2026-11-21 12:00:00")]
    [InlineData("* * * * * *", "9999-12-31 23:59:59")]
    [InlineData("0 0 0 1 1 *", "9999-11-21 12:00:00")]
    public void What_never_comes_has_no_next_moment(string expression, string after) =>
        Assert.Null(CronExpression.Parse(expression).Next(Time(after)));

    [Fact]
    public void A_fraction_of_a_second_is_no_reason_to_wait_longer() =>
        Assert.Equal(
            Time("2026-11-21 12:00:01"),
            CronExpression.Parse("* * * * * *").Next(Time("2026-11-21 12:00:00").AddMilliseconds(999.9)));

    [Theory]
    [InlineData("*/10 * * * * *", true)]
    [InlineData("0,30 * * * * *", true)]
    [InlineData("0 * * * * *", false)]
    [InlineData("*/10 * 9 * * *", false)]
    [InlineData("*/10 */2 * * * *", false)]
    [InlineData("*/10 * * * * MON", false)]
    [InlineData("* * * * *", false)]
    public void More_than_once_in_every_minute(string expression, bool expected) =>
        Assert.Equal(expected, CronExpression.Parse(expression).IsWithinTheMinute);

    [Fact]
    public void Random_expressions_agree_with_looking_at_every_second()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 60; round++)
        {
            int[][] fields = [Some(0, 59, 3), Some(0, 59, 3), Some(0, 23, 3), Some(1, 31, 15), Some(1, 12, 11), Some(0, 6, 5)];
            var expression = string.Join(' ', fields.Select(values => string.Join(',', values)));
            var after = new DateTime(2026, 1, 1).AddSeconds(random.Next(0, 63_000_000));

            Assert.Equal(FirstBySecond(fields, after), CronExpression.Parse(expression).Next(after));
        }

        int[] Some(int first, int last, int count) =>
            Enumerable.Range(first, last - first + 1).OrderBy(_ => random.Next()).Take(count).ToArray();
    }

    private static DateTime FirstBySecond(int[][] fields, DateTime after)
    {
        var time = after.AddSeconds(1);
        while (true)
        {
            if (!fields[3].Contains(time.Day) || !fields[4].Contains(time.Month) || !fields[5].Contains((int)time.DayOfWeek))
                time = time.Date.AddDays(1);
            else if (!fields[2].Contains(time.Hour) || !fields[1].Contains(time.Minute) || !fields[0].Contains(time.Second))
                time = time.AddSeconds(1);
            else
                return time;
        }
    }

    private static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
