package org.sitthi.central.staff;

import org.sitthi.central.http.SignedIn;

/** The sign-in page, Thai with English beside it. */
final class SignInHtml {

  private SignInHtml() {}

  /**
   * The page.
   *
   * @param hospitalCode five digits
   * @param token of the form
   * @param failed whether a try has just failed
   */
  static String page(String hospitalCode, String token, boolean failed) {
    return """
    <!DOCTYPE html>
    <html lang="th"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Sitthi – เข้าสู่ระบบ</title>
    <link rel="stylesheet" href="/desk.css">
    </head>
    <body class="sign-in">
    <main>
    <form method="post" action="/sign-in" autocomplete="on">
    <h1>เข้าสู่ระบบ <small lang="en">Sign in</small></h1>
    <p class="where">บันทึกการรับบริการ <small lang="en">Visit records</small> <span>หน่วยบริการ <small lang="en">Hospital</small> <b>%s</b></span></p>
    %s<label>ชื่อผู้ใช้ <small lang="en">User name</small>
    <input name="login" required maxlength="32" autocomplete="username" autocapitalize="none" spellcheck="false" autofocus></label>
    <label>รหัสผ่าน <small lang="en">Password</small>
    <input name="password" type="password" required maxlength="256" autocomplete="current-password"></label>
    <input type="hidden" name="token" value="%s">
    <button>เข้าสู่ระบบ <small lang="en">Sign in</small></button>
    <p class="note">การดูข้อมูลทุกครั้งถูกบันทึกไว้ <small lang="en">Whatever you look at is written down</small></p>
    </form>
    </main>
    </body></html>
    """
        .formatted(hospitalCode, failed ? FAILED : "", token);
  }

  /** The page for somebody whose unit sees no visits. */
  static String notForYou(SignedIn person) {
    return """
    <!DOCTYPE html>
    <html lang="th"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Sitthi</title>
    <link rel="stylesheet" href="/desk.css">
    </head>
    <body class="sign-in">
    <main>
    <form method="post" action="/sign-out">
    <h1>ไม่มีสิทธิ์ดูหน้านี้ <small lang="en">Not for your unit</small></h1>
    <p class="where">หน่วยงาน %s <small lang="en">%s</small></p>
    <input type="hidden" name="csrf" value="%s">
    <button>ออกจากระบบ <small lang="en">Sign out</small></button>
    </form>
    </main>
    </body></html>
    """
        .formatted(person.unitThai(), person.unitEnglish(), person.csrf());
  }

  private static final String FAILED =
      """
      <p class="wrong" role="alert">ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง
      <small lang="en">Wrong user name or password</small>
      <span>ผิดติดต่อกัน 5 ครั้ง จะพักการใช้ 15 นาที <small lang="en">Five in a row lock the name for 15 minutes</small></span></p>
      """;
}
