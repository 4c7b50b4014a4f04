using Microsoft.Playwright;

namespace HeroImages.Browser.Tests;

public class ChromiumTests
{
    [Fact]
    public void The_browser_of_the_system_is_there() =>
        Assert.True(File.Exists("/usr/bin/chromium") || Environment.GetEnvironmentVariable("HERO_REQUIRE_ALL") != "1", typeof(IBrowser).Name);
}
