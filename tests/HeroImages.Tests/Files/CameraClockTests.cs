using System.Globalization;
using System.Text;
using HeroImages.Files;

namespace HeroImages.Tests.Files;

public class CameraClockTests
{
    [Theory]
    [InlineData("2020-02-29 23:59:58")]
    [InlineData("2020:02:29 23:59:58")]
    [InlineData("2020/02/29 23:59:58")]
    [InlineData("2020-02-29T23:59:58")]
    [InlineData("2020-02-29T23:59:58Z")]
    [InlineData("2020-02-29T23:59:58+03:00")]
    [InlineData("2020-02-29T23:59:58-1100")]
    [InlineData("2020-02-29 23:59:58.250")]
    [InlineData("2020:02:29 23:59:58\0")]
    [InlineData("2020:02:29 23:59:58   ")]
    [InlineData("02/29/2020 23:59:58")]
    [InlineData("29 Feb 2020 11:59:58 PM")]
    [InlineData("Sat, 29 Feb 2020 23:59:58 GMT")]
    public void The_clock_of_the_camera_is_read_in_every_usual_notation(string text) =>
        Assert.Equal(new DateTime(2020, 2, 29, 23, 59, 58), Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("0000:00:00 00:00:00")]
    [InlineData("    :  :     :  :  ")]
    [InlineData("2000-01-01 00:00:00")]
    [InlineData("1999-12-31 23:59:59")]
    [InlineData("2021-02-29 00:00:00")]
    [InlineData("2021-13-01 00:00:00")]
    [InlineData("2021-01-01 24:00:00")]
    [InlineData("2021-01-01 00:60:00")]
    [InlineData("2021-01-0x 00:00:00")]
    [InlineData("yesterday")]
    [InlineData("\u0085\uffff\u0001")]
    public void What_is_no_time_or_an_unset_clock_is_missing(string text) => Assert.Null(Read(text));

    [Theory]
    [InlineData("10:30:15")]
    [InlineData("10:30:15.2010")]
    [InlineData("10:30+0300")]
    [InlineData("10/11")]
    [InlineData("January 5")]
    [InlineData("Friday")]
    public void A_time_without_its_date_is_missing_rather_than_of_today(string text) => Assert.Null(Read(text));

    [Fact]
    public void The_first_moment_that_is_believed_is_the_start_of_2001() =>
        Assert.Equal(new DateTime(2001, 1, 1), Read("2001-01-01 00:00:00"));

    [Fact]
    public void Every_second_of_a_day_is_read() =>
        Assert.All(Enumerable.Range(0, 86_400).Where(s => s % 61 == 0), second =>
        {
            var time = new DateTime(2024, 6, 30).AddSeconds(second);
            Assert.Equal(time, Read(time.ToString("yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture)));
        });

    static DateTime? Read(string text) => CameraClock.ToDateTime(CameraClock.Read(Encoding.UTF8.GetBytes(text)));
}
